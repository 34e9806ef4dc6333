import { describe, expect, it } from 'vitest';
import { type CorrectionFacts, isCorrectedInTime, isOverdue } from './correction-in-time.ts';

const finding = (changes: Partial<CorrectionFacts> = {}): CorrectionFacts => ({
  state: 'open',
  dueOn: '2026-06-30',
  correctedOn: null,
  recheckedOn: null,
  ...changes,
});
const closed = (correctedOn: string, recheckedOn: string) => finding({ state: 'closed', correctedOn, recheckedOn });

describe('a correction', () => {
  it('Z4: handed in before or on the due day is in time, a day later it is late', () => {
    const judged = (correctedOn: string) => isCorrectedInTime(closed(correctedOn, '2026-07-10'), '2026-07-10');
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map(judged)).toEqual([true, true, false]);
  });

  it('Z4: a finding without a correction is judged the day after its due day', () => {
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((day) => isCorrectedInTime(finding(), day))).toEqual([
      null,
      null,
      false,
    ]);
  });

  it('Z4: counts from the day of the re-check on, and waits unjudged for it', () => {
    const given = closed('2026-06-30', '2026-07-05');
    expect(['2026-07-04', '2026-07-05', '2026-07-06'].map((day) => isCorrectedInTime(given, day))).toEqual([
      null,
      true,
      true,
    ]);
    const waiting = finding({ state: 'corrected', correctedOn: '2026-06-30' });
    expect(isCorrectedInTime(waiting, '2026-08-01')).toBeNull();
  });

  it('Z4: handed in late it is not in time, whether checked again or not', () => {
    const waiting = finding({ state: 'corrected', correctedOn: '2026-07-01' });
    expect(isCorrectedInTime(waiting, '2026-07-01')).toBe(false);
    expect(isCorrectedInTime(closed('2026-07-01', '2026-07-02'), '2026-07-01')).toBe(false);
  });

  it('Z4: is overdue from the day after the due day until something is handed in', () => {
    expect(['2026-06-30', '2026-07-01'].map((today) => isOverdue(finding(), today))).toEqual([false, true]);
    expect(isOverdue(finding({ state: 'corrected', correctedOn: '2026-07-01' }), '2026-07-02')).toBe(false);
  });
});
