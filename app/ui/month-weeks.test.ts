import { describe, expect, it } from 'vitest';
import { mondayOf, weeksOf } from './month-weeks.ts';

describe('the weeks of a month', () => {
  it('begin on Monday and hold its own days only', () => {
    const weeks = weeksOf('2026-10');
    expect(weeks[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']);
    expect(weeks.at(-1)?.slice(0, 6)).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
    ]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31);
  });

  it('are four for a February that begins on Monday, and six for a month that begins on Sunday', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2026-03')).toHaveLength(6);
  });

  it('go on across the year', () => expect(weeksOf('2026-12').at(-1)?.[3]).toBe('2026-12-31'));

  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
  ])('%s is of the week from %s', (day, monday) => expect(mondayOf(day)).toBe(monday));
});
