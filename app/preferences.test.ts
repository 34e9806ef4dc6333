import { describe, expect, it } from 'vitest';
import { preferenceHeaders, readPreferences } from './preferences.server.ts';

const asking = (headers: Record<string, string> = {}, path = '/') =>
  readPreferences(new Request(`http://localhost${path}`, { headers }));

const cookies = async (preferences: Parameters<typeof preferenceHeaders>[0]) =>
  (await preferenceHeaders(preferences))
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('readPreferences', () => {
  it('speaks Chinese and follows the system to whom it does not know', async () =>
    expect(await asking()).toEqual({ locale: 'zh-CN', theme: 'system' }));

  it('speaks English to a browser that asks for it', async () =>
    expect((await asking({ 'Accept-Language': 'en-GB,en;q=0.9' })).locale).toBe('en'));

  it('speaks Chinese to a browser that asks for a language it does not have', async () =>
    expect((await asking({ 'Accept-Language': 'fr' })).locale).toBe('zh-CN'));

  it('prefers the choice made before to what the browser asks for', async () =>
    expect(
      await asking({ Cookie: await cookies({ locale: 'zh-CN', theme: 'dark' }), 'Accept-Language': 'en' }),
    ).toEqual({
      locale: 'zh-CN',
      theme: 'dark',
    }));

  it('prefers the address to the choice made before', async () =>
    expect((await asking({ Cookie: await cookies({ locale: 'zh-CN' }) }, '/?lng=en')).locale).toBe('en'));

  it.each(['xx', '', '<script>'])('does not follow an address that asks for %j', async (language) =>
    expect((await asking({}, `/?lng=${encodeURIComponent(language)}`)).locale).toBe('zh-CN'),
  );

  it('reads a broken cookie as none', async () =>
    expect(await asking({ Cookie: 'lng=%%%; theme=eyJ4' })).toEqual({ locale: 'zh-CN', theme: 'system' }));
});
