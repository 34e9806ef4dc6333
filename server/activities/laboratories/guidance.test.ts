import { describe, expect, it } from 'vitest';
import { guidedBy, judgementOn, visitsThatCount } from './guidance.ts';

const visit = (on: string, withdrawnOn: string | null = null) => ({ on, withdrawnOn });

describe('the guidance of a laboratory', () => {
  it('Z14: the newest judgement of the day or before it is in force', () => {
    const judgements = [
      { on: '2026-02-01', isQualifying: true },
      { on: '2026-03-01', isQualifying: false },
      { on: '2026-03-01', isQualifying: true },
    ];
    const on = (day: string) => judgementOn(judgements, day)?.isQualifying ?? null;
    expect(['2026-01-31', '2026-02-01', '2026-03-01'].map(on)).toEqual([null, true, true]);
  });

  it('Z14: visits of the year count from their day until they are withdrawn', () => {
    const counts = (day: string, each = visit('2026-03-10', '2026-04-01')) => visitsThatCount([each], 2026, day).length;
    expect(['2026-03-09', '2026-03-10', '2026-03-31', '2026-04-01'].map((day) => counts(day))).toEqual([0, 1, 1, 0]);
    expect(counts('2026-12-31', visit('2025-12-31'))).toBe(0);
    expect(counts('2026-12-31', visit('2026-01-01'))).toBe(1);
  });

  it('Z14: guided is who is accredited, or has had the visits of the year', () => {
    const asked = { year: 2026, day: '2026-06-30', visitsRequired: 2 };
    const certificates = [{ from: '2024-01-01', expiresOn: '2026-06-30', endedOn: null }];
    const visits = [visit('2026-02-01'), visit('2026-03-01')];
    expect(guidedBy({ certificates, visits: [] }, asked)).toBe('certificate');
    expect(guidedBy({ certificates, visits: [] }, { ...asked, day: '2026-07-01' })).toBeNull();
    expect(guidedBy({ certificates: [], visits: visits.slice(1) }, asked)).toBeNull();
    expect(guidedBy({ certificates: [], visits }, asked)).toBe('visits');
  });
});
