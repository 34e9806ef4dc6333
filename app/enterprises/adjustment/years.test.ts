import { describe, expect, it } from 'vitest';
import { readYear, recentYears } from './years.ts';

describe('the year of a page', () => {
  it.each([
    [null, 2026],
    ['2025', 2025],
    ['2026', 2026],
    ['2027', 2026],
    ['1999', 2026],
    ['last', 2026],
    ['', 2026],
  ])('%j is %i', (asked, year) => expect(readYear(asked, 2026)).toBe(year));

  it('is chosen among the newest, and the one that is shown', () => {
    expect(recentYears(2026, 2026)).toEqual([2026, 2025, 2024, 2023, 2022]);
    expect(recentYears(2015, 2026)).toEqual([2026, 2025, 2024, 2023, 2022, 2015]);
  });
});
