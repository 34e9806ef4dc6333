import { describe, expect, it } from 'vitest';
import { samePathOnly, withSearch } from './paths.ts';

describe('samePathOnly', () => {
  it('keeps a path of this site with its query', () =>
    expect(samePathOnly('/zones/a?year=2017#x')).toBe('/zones/a?year=2017#x'));

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])('goes home instead of %s', (value) => expect(samePathOnly(value)).toBe('/'));

  it('does not resolve dots into another site', () => expect(samePathOnly('/..//evil.example')).toBe('/evil.example'));

  it('drops the named parameters', () => expect(samePathOnly('/a?lng=en&b=1', ['lng'])).toBe('/a?b=1'));
});

describe('withSearch', () => {
  const here = { pathname: '/tasks', search: '?sort=name&cursor=abc' };

  it('changes and removes parameters and keeps the others', () =>
    expect(withSearch(here, { cursor: null, state: 'draft' })).toBe('/tasks?sort=name&state=draft'));

  it('leaves a clean path when nothing is left', () =>
    expect(withSearch(here, { sort: null, cursor: null })).toBe('/tasks'));
});
