import { describe, expect, it } from 'vitest';
import { refusalIn } from '../../refusal.ts';
import { readSmallForm } from './read-small-form.server.ts';

const TYPE = 'application/x-www-form-urlencoded';
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/report/zone', {
    method: 'POST',
    headers: { 'content-type': TYPE, ...headers },
    body,
    duplex: 'half',
  } as RequestInit);

/** A body that does not say how long it is, and how much of it was taken. */
function endless() {
  let taken = 0;
  const chunk = new TextEncoder().encode('a'.repeat(8_192));
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { stream, taken: () => taken };
}

const refusalOf = async (request: Request) =>
  readSmallForm(request, 'en').then(
    () => null,
    (thrown) => refusalIn(thrown)?.code,
  );

describe("a stranger's form", () => {
  it('is read as it was sent', async () => {
    const form = await readSmallForm(post('title=%E6%96%AD%E8%A3%82&website='), 'en');
    expect([...form]).toEqual([
      ['title', '断裂'],
      ['website', ''],
    ]);
  });

  it('is refused by its length before it is read', async () => {
    const { stream, taken } = endless();
    expect(await refusalOf(post(stream, { 'content-length': '10000000' }))).toBe('tooLarge');
    expect(taken()).toBeLessThanOrEqual(8_192);
  });

  it('is refused on the way when it says nothing of its length', async () => {
    const { stream, taken } = endless();
    expect(await refusalOf(post(stream))).toBe('tooLarge');
    expect(taken()).toBeLessThan(200_000);
  });

  it('on the limit is taken, one byte more is not', async () => {
    const limit = 64 * 1024;
    expect((await readSmallForm(post(`a=${'x'.repeat(limit - 2)}`), 'en')).get('a')).toHaveLength(limit - 2);
    expect(await refusalOf(post(`a=${'x'.repeat(limit - 1)}`))).toBe('tooLarge');
  });

  it('of another kind than forms have is refused', async () =>
    expect(await refusalOf(post('{}', { 'content-type': 'application/json' }))).toBe('badInput'));
});
