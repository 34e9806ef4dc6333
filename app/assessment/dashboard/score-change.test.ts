import { describe, expect, it } from 'vitest';
import { changeSinceMonthEnd, dayInYear, type TrendPoint, trendUpTo } from './score-change.ts';

const point = (date: string, verified: string | null): TrendPoint => ({
  date,
  verified,
  projected: verified,
  coverage: '0.5',
  departments: [],
});
const points = [point('2026-07-31', '10'), point('2026-08-31', '12.5'), point('2026-09-17', '15')];

describe('the change since the last month’s end', () => {
  it('compares with the end of the month before, not with an earlier day of this month', () =>
    expect(changeSinceMonthEnd([...points, point('2026-09-16', '14')], '2026-09-17', '15')).toEqual({
      value: '2.5',
      since: '2026-08-31',
    }));

  it('is signed when a score fell', () =>
    expect(changeSinceMonthEnd(points, '2026-08-31', '9.75')).toEqual({ value: '-0.25', since: '2026-07-31' }));

  it('is nothing in the first month, and where there was no score', () => {
    expect(changeSinceMonthEnd(points, '2026-07-15', '9')).toBeNull();
    expect(changeSinceMonthEnd([point('2026-07-31', null)], '2026-08-02', '9')).toBeNull();
  });
});

describe('the trend up to a day', () => {
  const { date: _date, ...last } = point('', '11');

  it('ends with that day and forgets what came later', () =>
    expect(trendUpTo(points, '2026-08-10', last).map(({ date, verified }) => [date, verified])).toEqual([
      ['2026-07-31', '10'],
      ['2026-08-10', '11'],
    ]));

  it('has a month’s end once', () => expect(trendUpTo(points, '2026-08-31', last)).toHaveLength(2));
});

it('a year that is over is looked at from its last day', () => {
  expect(dayInYear('2026-09-17', 2025)).toBe('2025-12-31');
  expect(dayInYear('2026-09-17', 2026)).toBe('2026-09-17');
});
