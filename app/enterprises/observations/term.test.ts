import { describe, expect, it } from 'vitest';
import { daysLeftOf, isTermOver, takesOverallReport } from './term.ts';

const endsOn = '2026-06-30';

describe('E8: the term of an observation', () => {
  it.each([
    ['2026-06-29', 1, false, false],
    ['2026-06-30', 0, false, true],
    ['2026-07-01', 0, true, true],
  ])('on %s has %d days left, over: %s, takes the overall report: %s', (today, left, over, report) => {
    expect(daysLeftOf(endsOn, today)).toBe(left);
    expect(isTermOver(endsOn, today)).toBe(over);
    expect(takesOverallReport(endsOn, today)).toBe(report);
  });
});
