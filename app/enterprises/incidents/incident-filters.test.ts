import { describe, expect, it } from 'vitest';
import { isNarrowed, readIncidentFilters, readView, yearOfSearch, yearsUpTo } from './incident-filters.ts';

describe('the filters of the list of incidents', () => {
  it('are read from the address', () =>
    expect(readIncidentFilters(new URLSearchParams('year=2025&kind=recall&company=%20示例%20'))).toEqual({
      year: 2025,
      kind: 'recall',
      company: '示例',
    }));

  it('leave out what nobody can understand', () => {
    const filters = readIncidentFilters(new URLSearchParams('year=20256&kind=fire'));
    expect(filters).toEqual({ year: null, kind: null, company: '' });
    expect(isNarrowed(filters)).toBe(false);
  });

  it.each([
    [null, 'incidents'],
    ['observations', 'observations'],
    ['nonsense', 'incidents'],
  ])('show for %s the view %s', (view, shown) => expect(readView(view)).toBe(shown));
});

describe('the years to choose from', () => {
  it('go back four years', () => expect(yearsUpTo(2026)).toEqual([2026, 2025, 2024, 2023, 2022]));
  it('include the one that is asked for', () => expect(yearsUpTo(2026, 2017).at(-1)).toBe(2017));
  it.each([
    ['', 2026],
    ['year=2024', 2024],
    ['year=2027', 2026],
    ['year=abc', 2026],
  ])("for '%s' begin with %d", (search, year) => expect(yearOfSearch(new URLSearchParams(search), 2026)).toBe(year));
});
