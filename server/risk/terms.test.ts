import { describe, expect, it } from 'vitest';
import { endedByRejection, isInTime, isLate, type RiskDates, type RiskTerm } from './terms.ts';

const due = (doneOn: string | null): RiskTerm => ({ step: 'verify', dueOn: '2026-03-10', doneOn });

describe('the day of a term', () => {
  it('R13: belongs to it; the day after is late', () => {
    expect([isInTime(due('2026-03-10')), isLate(due('2026-03-10'), '2026-04-01')]).toEqual([true, false]);
    expect([isInTime(due('2026-03-11')), isLate(due('2026-03-11'), '2026-04-01')]).toEqual([false, true]);
    expect([isLate(due(null), '2026-03-10'), isLate(due(null), '2026-03-11')]).toEqual([false, true]);
    expect(isInTime(due(null))).toBe(false);
  });
});

describe('a rejection', () => {
  const dates: RiskDates = {
    urgency: 'urgent',
    reportedOn: '2026-03-01',
    verifiedOn: '2026-03-05',
    assessedOn: null,
    decidedOn: null,
  };
  const verify: RiskTerm = { step: 'verify', dueOn: '2026-03-04', doneOn: '2026-03-05' };
  const assess: RiskTerm = { step: 'assess', dueOn: '2026-03-12', doneOn: null };

  it('R13: ends the step whose turn it was', () => {
    expect(endedByRejection([verify, assess], dates, ['2026-03-07'])).toEqual([
      verify,
      { ...assess, doneOn: '2026-03-07' },
    ]);
    expect(endedByRejection([verify, assess], dates, [])).toEqual([verify, assess]);
  });

  it('R13: on the first of several, also where the step was taken again later', () => {
    const [first, second] = endedByRejection([verify, assess], dates, ['2026-03-03', '2026-03-20']);
    expect([first?.doneOn, second?.doneOn]).toEqual(['2026-03-03', '2026-03-20']);
  });
});
