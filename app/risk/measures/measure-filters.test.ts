import { expect, it } from 'vitest';
import { isNarrowed, readMeasureFilters } from './measure-filters.ts';

it('the filters of the register are read from the address', () => {
  const filters = readMeasureFilters(new URLSearchParams('only=review-due&kind=notice'));
  expect(filters).toEqual({ only: 'review-due', kind: 'notice' });
  expect(isNarrowed(filters)).toBe(true);
});

it('filters that nobody can understand are left out', () => {
  const filters = readMeasureFilters(new URLSearchParams('only=everything&kind=fire'));
  expect(filters).toEqual({ only: null, kind: null });
  expect(isNarrowed(filters)).toBe(false);
});
