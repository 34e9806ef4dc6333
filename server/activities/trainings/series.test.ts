import { describe, expect, it } from 'vitest';
import { MOST_TIMES, seriesDates } from './series.ts';

describe('a series of trainings', () => {
  it('Z14: every week is the same day of the week, over the turn of the year', () =>
    expect(seriesDates('2026-12-24', 'week', 3)).toEqual(['2026-12-24', '2026-12-31', '2027-01-07']));

  it('Z14: every month keeps to the last day where a month is shorter, and comes back to the first day after it', () => {
    expect(seriesDates('2026-01-31', 'month', 4)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(seriesDates('2028-01-30', 'month', 2)).toEqual(['2028-01-30', '2028-02-29']);
  });

  it('Z14: every quarter is three months later', () =>
    expect(seriesDates('2026-11-30', 'quarter', 3)).toEqual(['2026-11-30', '2027-02-28', '2027-05-30']));

  it('Z14: once is the first day alone, and the longest series has all its days', () => {
    expect(seriesDates('2026-05-06', 'month', 1)).toEqual(['2026-05-06']);
    expect(new Set(seriesDates('2026-01-31', 'month', MOST_TIMES)).size).toBe(MOST_TIMES);
  });
});
