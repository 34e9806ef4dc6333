import { describe, expect, it } from 'vitest';
import type { StandingEvent } from '../standing/lifecycle.ts';
import { completeness, isOnTime, lastDayOf, mayFile, monthDue, monthsOwed } from './filing.ts';

const DUE_DAY = 10;
const EVENTS: StandingEvent[] = [
  { kind: 'registered', on: '2025-01-01' },
  { kind: 'admitted', on: '2026-01-31' },
  { kind: 'suspended', on: '2026-03-15' },
  { kind: 'removed', on: '2026-05-31' },
];

describe('when a list is due', () => {
  it('EF4: a month is due on a day of the next month, across the year and clamped to its last day', () => {
    expect(monthDue('2026-03', DUE_DAY)).toBe('2026-04-10');
    expect(monthDue('2026-12', 5)).toBe('2027-01-05');
    expect(monthDue('2026-01', 31)).toBe('2026-02-28');
    expect(monthDue('2024-01', 30)).toBe('2024-02-29');
    expect(monthDue('2026-11', 31)).toBe('2026-12-31');
    expect(['2024-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual(['2024-02-29', '2026-04-30', '2026-12-31']);
  });

  it('EF4: a list is in time on the due day and late on the next', () => {
    const due = monthDue('2026-03', DUE_DAY);
    expect(['2026-04-09', '2026-04-10', '2026-04-11'].map((day) => isOnTime(day, due))).toEqual([true, true, false]);
  });

  it('EF4: a month can be filed once it is over', () => {
    expect(mayFile('2026-03', '2026-03-31')).toEqual({
      ok: false,
      reason: 'monthlyList.monthNotOver',
      rule: 'EF4',
      params: { month: '2026-03', firstDay: '2026-04-01' },
    });
    expect(mayFile('2026-03', '2026-04-01')).toEqual({ ok: true });
    expect(mayFile('2026-03', '2027-01-01')).toEqual({ ok: true });
    expect(mayFile('2026-04', '2026-03-31')).toMatchObject({ reason: 'monthlyList.future', rule: 'EF4' });
  });
});

describe('the months that are owed', () => {
  it('EF4: a month is owed by who is in the zone on its last day, suspended or not', () => {
    const owed = monthsOwed(EVENTS, '2025-11', '2026-07-01', DUE_DAY);
    // Admitted on the last day of January, removed on the last day of May.
    expect(owed).toEqual([
      { month: '2026-01', dueOn: '2026-02-10' },
      { month: '2026-02', dueOn: '2026-03-10' },
      { month: '2026-03', dueOn: '2026-04-10' },
      { month: '2026-04', dueOn: '2026-05-10' },
    ]);
  });

  it('EF4: the month under way is not owed yet, and what came before the first month neither', () => {
    expect(monthsOwed(EVENTS, '2026-02', '2026-02-28', DUE_DAY)).toEqual([]);
    expect(monthsOwed(EVENTS, '2026-02', '2026-03-01', DUE_DAY).map(({ month }) => month)).toEqual(['2026-02']);
    expect(monthsOwed(EVENTS, '2026-03', '2026-02-28', DUE_DAY)).toEqual([]);
  });
});

describe('the completeness of an archive', () => {
  const states = (filings: { month: string; filedOn: string }[], today: string) =>
    completeness(EVENTS, filings, { from: '2025-12', to: '2026-05' }, today, DUE_DAY).map(({ state }) => state);

  it('EF4: tells for each month whether it came in time, late, not at all, or is not due or not owed', () => {
    const filings = [
      { month: '2026-01', filedOn: '2026-02-10' },
      { month: '2026-02', filedOn: '2026-03-11' },
    ];
    expect(states(filings, '2026-04-11')).toEqual(['notOwed', 'onTime', 'late', 'missing', 'notYetDue', 'notOwed']);
  });

  it('EF4: an unfiled month is missing the day after it was due, not on it', () => {
    expect(states([], '2026-02-10')[1]).toBe('notYetDue');
    expect(states([], '2026-02-11')[1]).toBe('missing');
  });

  it('EF4: a correction does not make a list late', () => {
    const filings = [
      { month: '2026-01', filedOn: '2026-06-01' },
      { month: '2026-01', filedOn: '2026-02-01' },
    ];
    expect(completeness(EVENTS, filings, { from: '2026-01', to: '2026-01' }, '2026-06-02', DUE_DAY)).toEqual([
      { month: '2026-01', dueOn: '2026-02-10', filedOn: '2026-02-01', state: 'onTime' },
    ]);
  });
});
