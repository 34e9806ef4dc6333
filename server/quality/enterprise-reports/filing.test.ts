import { describe, expect, it } from 'vitest';
import type { StandingEvent } from '../../enterprises/standing/lifecycle.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { halfOf } from '../period.ts';
import { enterpriseReportDueOn, filingState, mayFileReport, owesReport } from './filing.ts';
import { firstHalfInZone, reportsOwed } from './reports-owed.ts';

const of = (ruleId: string, name: string, value: string) => ({ ruleId, name, value, unit: 'month-day' });
const PACK: RulePack = [
  of('Q5', 'periodStart', '01-01'),
  of('Q5', 'firstHalfEnd', '06-30'),
  of('Q5', 'periodEnd', '12-31'),
  of('Z9', 'firstHalfReportDue', '07-15'),
  of('Z9', 'secondHalfReportDue', '01-15'),
];
const FIRST = halfOf('2026-H1');
const SECOND = halfOf('2026-H2');
const events = (...moves: [StandingEvent['kind'], string][]): StandingEvent[] => [
  { kind: 'registered', on: '2025-01-02' },
  ...moves.map(([kind, on]) => ({ kind, on })),
];
const ADMITTED = events(['admitted', '2025-03-01']);

describe("an enterprise's report of a half-year", () => {
  it('Z9: is in time on 15 July and late on 16 July', () => {
    const due = enterpriseReportDueOn(FIRST, PACK);
    expect(['2026-07-15', '2026-07-16'].map((day) => filingState(day, due, day))).toEqual(['onTime', 'late']);
    expect(['2026-07-15', '2026-07-16'].map((today) => filingState(null, due, today))).toEqual([
      'notYetDue',
      'missing',
    ]);
  });

  it('Z9: of the second half is in time on 15 January of the next year and late on 16 January', () => {
    const due = enterpriseReportDueOn(SECOND, PACK);
    expect(['2027-01-15', '2027-01-16'].map((day) => filingState(day, due, day))).toEqual(['onTime', 'late']);
  });

  it('Z9: is filed once the half-year is over', () => {
    expect(mayFileReport(ADMITTED, FIRST, PACK, '2026-06-30')).toEqual({
      ok: false,
      reason: 'enterpriseReport.halfNotOver',
      rule: 'Z9',
      params: { firstDay: '2026-07-01' },
    });
    expect(mayFileReport(ADMITTED, FIRST, PACK, '2026-07-01')).toEqual({ ok: true });
    expect(mayFileReport(ADMITTED, SECOND, PACK, '2026-12-31').ok).toBe(false);
    expect(mayFileReport(ADMITTED, SECOND, PACK, '2027-01-01')).toEqual({ ok: true });
  });

  it('Z9: is owed by whoever is in the zone on the last day, suspended or not', () => {
    const owed = (...moves: [StandingEvent['kind'], string][]) => owesReport(events(...moves), FIRST, PACK);
    expect(owed(['admitted', '2026-06-30'])).toBe(true);
    expect(owed(['admitted', '2026-07-01'])).toBe(false);
    expect(owed(['admitted', '2025-03-01'], ['suspended', '2026-05-01'])).toBe(true);
    expect(owed(['admitted', '2025-03-01'], ['removed', '2026-06-30'])).toBe(false);
    expect(owed(['admitted', '2025-03-01'], ['removed', '2026-07-01'])).toBe(true);
    expect(mayFileReport(events(['admitted', '2026-07-01']), FIRST, PACK, '2026-07-10')).toMatchObject({
      reason: 'enterpriseReport.notInZone',
      rule: 'Z9',
      params: { day: '2026-06-30' },
    });
  });
});

describe('the reports that an enterprise owes', () => {
  it('Z9: are those of the half-years that are over, the newest first, each with its state', () => {
    const filings = [{ period: '2025-H2', firstFiledOn: '2026-01-16' }];
    const first = firstHalfInZone(ADMITTED, PACK);
    expect(first).toEqual(halfOf('2025-H1'));
    const owed = first && reportsOwed(ADMITTED, filings, first, PACK, '2026-07-01');
    expect(owed).toEqual([
      { period: '2026-H1', dueOn: '2026-07-15', state: 'notYetDue', filedOn: null },
      { period: '2025-H2', dueOn: '2026-01-15', state: 'late', filedOn: '2026-01-16' },
      { period: '2025-H1', dueOn: '2025-07-15', state: 'missing', filedOn: null },
    ]);
    expect(first && reportsOwed(ADMITTED, filings, first, PACK, '2026-06-30')?.map(({ period }) => period)).toEqual([
      '2025-H2',
      '2025-H1',
    ]);
  });

  it('Z9: leave out half-years at whose end it was not in the zone', () => {
    const left = events(['admitted', '2025-03-01'], ['removed', '2025-09-01'], ['admitted', '2026-10-01']);
    const owed = reportsOwed(left, [], halfOf('2025-H1'), PACK, '2027-02-01');
    expect(owed.map(({ period }) => period)).toEqual(['2026-H2', '2025-H1']);
  });

  it('Z9: are none before it came into the zone', () => expect(firstHalfInZone(events(), PACK)).toBeNull());
});
