import { describe, expect, it } from 'vitest';
import type { RulePack } from '../../zones/rule-pack.ts';
import { filingState } from '../enterprise-reports/filing.ts';
import { halfOf } from '../period.ts';
import { dataDueOn } from '../reports/dues.ts';
import { mayArrange, mayBeDueOn, mayContribute } from './arranging.ts';

const of = (ruleId: string, name: string, value: string) => ({ ruleId, name, value, unit: 'month-day' });
const PACK: RulePack = [
  of('Q4', 'firstHalfDataDue', '07-10'),
  of('Q4', 'secondHalfDataDue', '01-10'),
  of('Q5', 'periodStart', '01-01'),
  of('Q5', 'firstHalfEnd', '06-30'),
  of('Q5', 'periodEnd', '12-31'),
];
const FIRST = halfOf('2026-H1');
const SECOND = halfOf('2026-H2');

describe('what the office arranges', () => {
  it('Q4: may be arranged from the first day of the half-year on, and not before', () => {
    expect(mayArrange(SECOND, PACK, '2026-06-30')).toEqual({
      ok: false,
      reason: 'quality.halfNotBegun',
      rule: 'Q4',
      params: { firstDay: '2026-07-01' },
    });
    expect(mayArrange(SECOND, PACK, '2026-07-01')).toEqual({ ok: true });
    expect(mayArrange(SECOND, PACK, '2027-03-01')).toEqual({ ok: true });
  });

  it('Q4: can be due from the day after the half-year on: nobody could be in time before', () => {
    expect(mayBeDueOn(FIRST, PACK, '2026-06-30')).toMatchObject({ ok: false, params: { firstDay: '2026-07-01' } });
    expect(mayBeDueOn(FIRST, PACK, '2026-07-01')).toEqual({ ok: true });
    expect(mayBeDueOn(SECOND, PACK, '2026-12-31')).toMatchObject({ ok: false, params: { firstDay: '2027-01-01' } });
    expect(mayBeDueOn(SECOND, PACK, dataDueOn(SECOND, PACK))).toEqual({ ok: true });
  });
});

describe("a department's data", () => {
  it('Q4: is reported once the half-year is over', () => {
    expect(mayContribute(FIRST, PACK, '2026-06-30')).toMatchObject({
      reason: 'quality.dataHalfNotOver',
      rule: 'Q4',
      params: { firstDay: '2026-07-01' },
    });
    expect(mayContribute(FIRST, PACK, '2026-07-01')).toEqual({ ok: true });
    expect(mayContribute(SECOND, PACK, '2026-12-31').ok).toBe(false);
    expect(mayContribute(SECOND, PACK, '2027-01-01')).toEqual({ ok: true });
  });

  it('Q4: of 10 July is in time and of 11 July late; unreported, it is missing from 11 July on', () => {
    const due = dataDueOn(FIRST, PACK);
    const filedOn = (day: string) => filingState(day, due, '2026-12-31');
    expect(['2026-07-09', '2026-07-10', '2026-07-11'].map(filedOn)).toEqual(['onTime', 'onTime', 'late']);
    const unfiledOn = (today: string) => filingState(null, due, today);
    expect(['2026-07-09', '2026-07-10', '2026-07-11'].map(unfiledOn)).toEqual(['notYetDue', 'notYetDue', 'missing']);
  });
});
