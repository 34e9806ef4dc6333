import { describe, expect, it } from 'vitest';
import { tracingTerm } from './tracing-term.ts';

const reportedOn = '2026-03-01';

describe('Z21: the term to trace an incident', () => {
  it('ends so many days after the report', () =>
    expect(tracingTerm({ reportedOn, tracedOn: null }, 10, '2026-03-05')).toEqual({
      dueOn: '2026-03-11',
      state: 'open',
      daysLeft: 6,
    }));

  it.each([
    ['2026-03-10', 'open', 1],
    ['2026-03-11', 'open', 0],
    ['2026-03-12', 'overdue', -1],
  ])('on %s it is %s', (today, state, daysLeft) =>
    expect(tracingTerm({ reportedOn, tracedOn: null }, 10, today)).toMatchObject({ state, daysLeft }),
  );

  it.each([
    ['2026-03-10', 'traced'],
    ['2026-03-11', 'traced'],
    ['2026-03-12', 'tracedLate'],
  ])('traced on %s it is %s', (tracedOn, state) =>
    expect(tracingTerm({ reportedOn, tracedOn }, 10, '2026-09-01').state).toBe(state),
  );

  it('never runs out in a zone that sets none', () =>
    expect(tracingTerm({ reportedOn, tracedOn: null }, null, '2030-01-01')).toEqual({
      dueOn: null,
      state: 'open',
      daysLeft: null,
    }));
});
