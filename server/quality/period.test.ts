import { describe, expect, it } from 'vitest';
import type { RulePack } from '../zones/rule-pack.ts';
import {
  halfAfter,
  halfBefore,
  halfOf,
  halfWith,
  isPeriod,
  lastHalfOver,
  mayAnalyse,
  monthsOf,
  periodOf,
  sameHalfLastYear,
  windowOf,
} from './period.ts';

const of = (name: string, value: string) => ({ ruleId: 'Q5', name, value, unit: 'month-day' });
const PACK: RulePack = [of('periodStart', '01-01'), of('firstHalfEnd', '06-30'), of('periodEnd', '12-31')];
const FIRST = halfOf('2026-H1');
const SECOND = halfOf('2026-H2');

describe('half-years', () => {
  it('Q5: run from 1 January to 30 June and from 1 July to 31 December', () => {
    expect(windowOf(FIRST, PACK)).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(windowOf(SECOND, PACK)).toEqual({ from: '2026-07-01', to: '2026-12-31' });
    expect(monthsOf(FIRST, PACK)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    expect(monthsOf(SECOND, PACK)[0]).toBe('2026-07');
    expect(monthsOf(SECOND, PACK)).toHaveLength(6);
  });

  it('Q5: every month of a year belongs to one of its halves, wherever the rule pack divides the year', () => {
    for (const end of ['03-31', '06-30', '06-15', '09-30']) {
      const pack = PACK.map((each) => (each.name === 'firstHalfEnd' ? { ...each, value: end } : each));
      expect([...monthsOf(FIRST, pack), ...monthsOf(SECOND, pack)], end).toHaveLength(12);
    }
  });

  it('Q5: a half-year is analysed from the day after its last one', () => {
    expect(mayAnalyse(FIRST, PACK, '2026-06-30')).toMatchObject({
      ok: false,
      rule: 'Q5',
      params: { period: '2026-H1', firstDay: '2026-07-01' },
    });
    expect(mayAnalyse(FIRST, PACK, '2026-07-01')).toEqual({ ok: true });
    expect(mayAnalyse(SECOND, PACK, '2026-12-31')).toMatchObject({ ok: false, params: { firstDay: '2027-01-01' } });
    expect(mayAnalyse(SECOND, PACK, '2027-01-01')).toEqual({ ok: true });
  });

  it('follow each other over the turn of the year', () => {
    expect(halfBefore(FIRST)).toEqual({ year: 2025, half: 2 });
    expect(halfBefore(SECOND)).toEqual(FIRST);
    expect(halfAfter(SECOND)).toEqual({ year: 2027, half: 1 });
    expect(halfAfter(FIRST)).toEqual(SECOND);
    expect(sameHalfLastYear(SECOND)).toEqual({ year: 2025, half: 2 });
  });

  it('are found by a day', () => {
    expect(halfWith('2026-06-30', PACK)).toEqual(FIRST);
    expect(halfWith('2026-07-01', PACK)).toEqual(SECOND);
    expect(lastHalfOver('2026-06-30', PACK)).toEqual({ year: 2025, half: 2 });
    expect(lastHalfOver('2026-07-01', PACK)).toEqual(FIRST);
  });

  it('are written with their year', () => {
    expect(['2026-H1', '2026-H2'].map((period) => periodOf(halfOf(period)))).toEqual(['2026-H1', '2026-H2']);
    expect(['2026-H3', '26-H1', '2026H1', ''].map(isPeriod)).toEqual([false, false, false, false]);
  });
});
