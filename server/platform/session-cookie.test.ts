import { describe, expect, it } from 'vitest';
import { readBearer, readSessionToken } from './session-cookie.ts';

describe('readSessionToken', () => {
  it('finds the cookie among others', () =>
    expect(readSessionToken('lng=en; qualizone-session=abc; theme=dark', false)).toBe('abc'));

  it('finds none in nothing, in other cookies and in an empty one', () => {
    expect(readSessionToken(undefined, false)).toBeNull();
    expect(readSessionToken('lng=en', false)).toBeNull();
    expect(readSessionToken('qualizone-session=', false)).toBeNull();
  });

  it('takes over TLS only the cookie that no neighbouring host can have planted', () => {
    expect(readSessionToken('qualizone-session=planted', true)).toBeNull();
    expect(readSessionToken('qualizone-session=planted; __Host-qualizone-session=own', true)).toBe('own');
  });

  it('is not misled by a name that only ends alike', () =>
    expect(readSessionToken('x-qualizone-session=abc', false)).toBeNull());
});

describe('readBearer', () => {
  it.each([
    ['Bearer qz_abc', 'qz_abc'],
    ['bearer qz_abc', 'qz_abc'],
    ['Basic dXNlcjpwYXNz', null],
    ['Bearer', null],
    ['', null],
    [undefined, null],
  ])('reads %s as %s', (header, token) => expect(readBearer(header)).toBe(token));
});
