import { createCookie } from '@remix-run/node';
import { RemixI18Next } from 'remix-i18next/server';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from './i18n/locale.ts';
import { isTheme, type Theme } from './load-context.ts';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;
const lasting = { path: '/', sameSite: 'lax', httpOnly: true, maxAge: ONE_YEAR_SECONDS } as const;

const localeCookie = createCookie('lng', lasting);
const themeCookie = createCookie('theme', lasting);

const i18n = new RemixI18Next({
  detection: {
    supportedLanguages: [...LOCALES],
    fallbackLanguage: DEFAULT_LOCALE,
    cookie: localeCookie,
    order: ['searchParams', 'cookie', 'header'],
  },
});

export interface Preferences {
  locale: Locale;
  theme: Theme;
}

/** How this reader wants the product: language from ?lng=, cookie, then Accept-Language; theme from its cookie. */
export async function readPreferences(request: Request): Promise<Preferences> {
  const locale = await i18n.getLocale(request);
  const theme: unknown = await themeCookie.parse(request.headers.get('Cookie'));
  return { locale: isLocale(locale) ? locale : DEFAULT_LOCALE, theme: isTheme(theme) ? theme : 'system' };
}

/** The cookies that remember a changed preference; what is not given stays as it was. */
export async function preferenceHeaders({ locale, theme }: Partial<Preferences>): Promise<Headers> {
  const headers = new Headers();
  if (locale) headers.append('Set-Cookie', await localeCookie.serialize(locale));
  if (theme) headers.append('Set-Cookie', await themeCookie.serialize(theme));
  return headers;
}
