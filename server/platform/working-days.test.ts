import { describe, expect, it } from 'vitest';
import { WORKING_DAYS } from '../../tests/factories/working-days.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

const termEnd = (from: string, count = 10) => addWorkingDays(WORKING_DAYS, from, count);

describe('terms of working days', () => {
  it('begin on the next day and end with their last working day', () => {
    expect(termEnd('2026-07-20')).toBe('2026-08-03');
    expect(termEnd('2026-07-17', 1)).toBe('2026-07-20');
  });

  it('pass over the Spring Festival and count its worked weekend days', () => {
    // 15 to 23 February 2026 are off; 14 and 28 February, both Saturdays, are worked.
    expect(termEnd('2026-02-05')).toBe('2026-02-26');
    expect(isWorkingDay(WORKING_DAYS, '2026-02-14')).toBe(true);
    expect(termEnd('2026-02-13', 1)).toBe('2026-02-14');
    expect(termEnd('2026-02-14', 1)).toBe('2026-02-24');
  });

  it('pass over National Day and count its worked weekend days', () => {
    // 25 to 27 September and 1 to 7 October 2026 are off; 20 September and 10 October are worked.
    expect(termEnd('2026-09-24')).toBe('2026-10-15');
    expect(termEnd('2026-09-30', 1)).toBe('2026-10-08');
  });

  it('are not reckoned into a year whose calendar is not known', () => {
    expect(termEnd('2026-12-18', 9)).toBe('2026-12-31');
    expect(termEnd('2026-12-18', 10)).toBeNull();
    expect(isWorkingDay(WORKING_DAYS, '2027-01-04')).toBeNull();
    expect(termEnd('2019-12-27', 1)).toBeNull();
  });
});
