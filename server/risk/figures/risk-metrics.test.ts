import { describe, expect, it } from 'vitest';
import { risk } from '../../../tests/factories/risk-facts.ts';
import { readingOf } from '../../assessment/measure.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { termsOf } from '../rule-numbers.ts';
import type { RiskFacts, RiskOnRecord } from './risk-facts.ts';
import { RISK_METRIC_IDS, RISK_METRICS, type RiskMetric } from './risk-metrics.ts';

const days = (ruleId: string, name: string, value: number) => ({ ruleId, name, value: String(value), unit: 'days' });
const PACK: RulePack = [
  days('R13', 'verifyDays', 3),
  days('R13', 'normalDays', 10),
  days('R13', 'criticalDays', 1),
  days('R17', 'normalDays', 5),
  days('R17', 'criticalDays', 1),
];

const of = (...items: RiskOnRecord[]): RiskFacts => ({ items, assessors: [] });
const value = (metric: RiskMetric, facts: RiskFacts, day: string): string | null => {
  const rows = RISK_METRICS[metric](facts, day, (dates) => termsOf(dates, PACK));
  return readingOf(metric, rows, Number(day.slice(0, 4)), day)?.value ?? null;
};
const inTime = (item: RiskOnRecord, day: string) => value('risk-items-in-time', of(item), day);

describe('risks dealt with in time', () => {
  it('Z8: a risk inside its first term is not judged; verified on the last day it counts, not verified a day later it does not', () => {
    expect(inTime(risk(), '2026-03-04')).toBeNull();
    expect(inTime(risk(), '2026-03-05')).toBe('0');
    const verified = (verifiedOn: string) => risk({ verifiedOn, urgency: 'normal' });
    expect(inTime(verified('2026-03-04'), '2026-03-04')).toBe('1');
    expect(inTime(verified('2026-03-05'), '2026-03-05')).toBe('0');
  });

  it('Z8: every term due by the day must have been kept, assessment and decision too', () => {
    const steps = { verifiedOn: '2026-03-02', urgency: 'normal' } as const;
    expect(inTime(risk(steps), '2026-03-12')).toBe('1');
    expect(inTime(risk(steps), '2026-03-13')).toBe('0');
    expect(inTime(risk({ ...steps, assessedOn: '2026-03-12' }), '2026-03-17')).toBe('1');
    expect(inTime(risk({ ...steps, assessedOn: '2026-03-12' }), '2026-03-18')).toBe('0');
    expect(inTime(risk({ ...steps, assessedOn: '2026-03-12', decidedOn: '2026-03-17' }), '2026-12-31')).toBe('1');
    expect(inTime(risk({ ...steps, assessedOn: '2026-03-12', decidedOn: '2026-03-18' }), '2026-12-31')).toBe('0');
    expect(inTime(risk({ ...steps, assessedOn: '2026-03-13', decidedOn: '2026-03-14' }), '2026-12-31')).toBe('0');
  });

  it('Z8: on a day gone by, what happened later is not known yet', () => {
    const late = risk({ verifiedOn: '2026-03-20', urgency: 'normal', assessedOn: '2026-03-21' });
    expect(inTime(late, '2026-03-04')).toBeNull();
    expect(inTime(late, '2026-03-10')).toBe('0');
  });

  it('Z8: rejected within the term is dealt with in time, a day after it is not', () => {
    const rejected = (on: string) =>
      risk({
        closedOn: on,
        states: [
          { state: 'reported', on: '2026-03-01' },
          { state: 'rejected', on },
        ],
      });
    expect(inTime(rejected('2026-03-04'), '2026-04-01')).toBe('1');
    expect(inTime(rejected('2026-03-05'), '2026-04-01')).toBe('0');
    const afterVerifying = {
      ...rejected('2026-03-12'),
      verifiedOn: '2026-03-02',
      urgency: 'normal',
    } as const;
    expect(inTime(afterVerifying, '2026-04-01')).toBe('1');
  });

  it('Z8: a merged report is left out from the day it was merged', () => {
    const merged = risk({
      isMerged: true,
      states: [
        { state: 'reported', on: '2026-03-01' },
        { state: 'merged', on: '2026-03-08' },
      ],
    });
    expect(inTime(merged, '2026-03-07')).toBe('0');
    expect(inTime(merged, '2026-03-08')).toBeNull();
  });

  it('Z8: a destroyed file still counts by the days that were kept of it', () => {
    const states = [{ state: 'destroyed' as const, on: '2029-04-02' }];
    const gone = { states, retainUntil: '2029-04-01', closedOn: '2026-03-04' };
    expect(inTime(risk(gone), '2026-12-31')).toBe('1');
    expect(inTime(risk({ ...gone, closedOn: '2026-03-05' }), '2026-12-31')).toBe('0');
    expect(inTime(risk({ ...gone, closedOn: null, isMerged: true }), '2026-12-31')).toBeNull();
    expect(inTime(risk({ ...gone, closedOn: null, isMerged: true }), '2029-12-31')).toBeNull();
  });

  it('Z8: a term counts in the year in which it runs out', () => {
    const item = risk({ reportedOn: '2026-12-30' });
    expect(inTime(item, '2026-12-31')).toBeNull();
    expect(inTime(item, '2027-01-02')).toBeNull();
    expect(inTime(item, '2027-01-03')).toBe('0');
    const kept = risk({ reportedOn: '2026-12-30', verifiedOn: '2027-01-02', urgency: 'normal' });
    expect(inTime(kept, '2027-01-02')).toBe('1');
    expect(inTime(kept, '2027-01-13')).toBe('0');
  });
});

describe('measures lifted in time', () => {
  const measure = (changes: Partial<RiskOnRecord['measures'][number]>) =>
    of(
      risk({
        measures: [
          {
            id: 'm1',
            kind: 'notice',
            state: 'approved',
            startsOn: '2026-03-10',
            endsOn: '2026-06-30',
            liftedOn: null,
            ...changes,
          },
        ],
      }),
    );
  const lifted = (facts: RiskFacts, day: string) => value('warnings-lifted-in-time', facts, day);

  it('R23: lifted the day after the term counts, a day later does not, and before that nothing is judged', () => {
    expect(lifted(measure({}), '2026-07-01')).toBeNull();
    expect(lifted(measure({}), '2026-07-02')).toBe('0');
    expect(lifted(measure({ state: 'lifted', liftedOn: '2026-07-01' }), '2026-07-01')).toBe('1');
    expect(lifted(measure({ state: 'lifted', liftedOn: '2026-07-02' }), '2026-07-02')).toBe('0');
  });

  it('R23: a measure lifted by decision counts from that day; one without a term is never late', () => {
    expect(lifted(measure({ state: 'lifted', liftedOn: '2026-05-05' }), '2026-05-04')).toBeNull();
    expect(lifted(measure({ state: 'lifted', liftedOn: '2026-05-05' }), '2026-05-05')).toBe('1');
    expect(lifted(measure({ endsOn: null }), '2026-12-31')).toBeNull();
    expect(lifted(measure({ endsOn: null, state: 'lifted', liftedOn: '2026-05-05' }), '2026-12-31')).toBe('1');
  });

  it('R23: what was declined or is only proposed is no measure, and another year has its own', () => {
    expect(lifted(measure({ state: 'declined' }), '2026-12-31')).toBeNull();
    expect(lifted(measure({ state: 'proposed' }), '2026-12-31')).toBeNull();
    expect(lifted(measure({ state: 'lifted', liftedOn: '2026-07-01' }), '2027-03-01')).toBeNull();
  });
});

describe('reduction reports', () => {
  const reports = (filedOn: string | null, day: string) =>
    value('reduction-reports-in-time', of(risk({ cases: [{ id: 'c1', dueOn: '2026-04-10', filedOn }] })), day);

  it('R22: filed on the due day counts, a day later does not, and until then nothing is judged', () => {
    expect(reports(null, '2026-04-10')).toBeNull();
    expect(reports(null, '2026-04-11')).toBe('0');
    expect(reports('2026-04-10', '2026-04-10')).toBe('1');
    expect(reports('2026-04-11', '2026-12-31')).toBe('0');
    expect(reports('2026-04-11', '2026-04-10')).toBeNull();
    expect(reports('2026-04-10', '2027-01-01')).toBeNull();
  });
});

describe('assessors', () => {
  const trained = (changes: object, day: string) =>
    value(
      'assessors-trained',
      {
        items: [],
        assessors: [
          {
            id: 'a',
            name: 'A',
            since: '2026-01-05',
            qualifications: [{ trainedOn: '2026-02-01', validUntil: '2028-02-01', hasPassed: true, ...changes }],
          },
        ],
      },
      day,
    );

  it('R27: training counts from its day to its last day, and only with the examination passed', () => {
    expect(trained({}, '2026-01-04')).toBeNull();
    expect(trained({}, '2026-01-31')).toBe('0');
    expect(trained({}, '2026-02-01')).toBe('1');
    expect(trained({}, '2028-02-01')).toBe('1');
    expect(trained({}, '2028-02-02')).toBe('0');
    expect(trained({ hasPassed: false }, '2026-02-01')).toBe('0');
  });
});

describe('the archive', () => {
  const closed = { closedOn: '2026-05-10', retainUntil: '2029-05-10' };
  const retained = (changes: Partial<RiskOnRecord>, day: string) =>
    value(
      'risk-archive-retained',
      of(
        risk({
          states: [
            { state: 'reported', on: '2026-03-01' },
            { state: 'closed', on: '2026-05-10' },
          ],
          ...closed,
          ...changes,
        }),
      ),
      day,
    );

  it('R30: a closed file counts with its last day or when it is kept for good, from the day of closing', () => {
    expect(retained({}, '2026-05-09')).toBeNull();
    expect(retained({}, '2026-05-10')).toBe('1');
    expect(retained({ retainUntil: null }, '2026-05-10')).toBe('0');
    expect(retained({ retainUntil: null, isMajor: true }, '2033-01-01')).toBe('1');
  });

  it('R30: destroyed the day after its last day is right, on its last day is not, and a major file never', () => {
    const destroyed = (on: string) => ({ states: [{ state: 'destroyed' as const, on }] });
    expect(retained(destroyed('2029-05-11'), '2029-12-31')).toBe('1');
    expect(retained(destroyed('2029-05-10'), '2029-12-31')).toBe('0');
    expect(retained(destroyed('2029-05-10'), '2029-05-09')).toBe('1');
    const major = { ...destroyed('2035-05-10'), isMajor: true, retainUntil: null };
    expect(retained(major, '2035-12-31')).toBe('0');
  });

  it('R30: a file whose term ended in an earlier year is asked about no longer', () => {
    expect(retained({}, '2029-12-31')).toBe('1');
    expect(retained({}, '2030-01-01')).toBeNull();
  });
});

it('R30: a file whose retention ended before the year is in no metric of it, so that it need not be read', () => {
  const measure = { id: 'm1', kind: 'notice', state: 'lifted' } as const;
  const kept = (retainUntil: string) =>
    risk({
      urgency: 'normal',
      verifiedOn: '2026-03-05',
      assessedOn: '2026-03-20',
      decidedOn: '2026-03-28',
      closedOn: '2026-05-01',
      retainUntil,
      states: [
        { state: 'reported', on: '2026-03-01' },
        { state: 'closed', on: '2026-05-01' },
      ],
      measures: [{ ...measure, startsOn: '2026-03-28', endsOn: '2026-04-10', liftedOn: '2026-04-11' }],
      cases: [{ id: 'c1', dueOn: '2026-04-07', filedOn: '2026-04-08' }],
    });
  const counted = (item: RiskOnRecord, day: string) =>
    RISK_METRIC_IDS.filter((metric) => RISK_METRICS[metric](of(item), day, (dates) => termsOf(dates, PACK)).length > 0);
  expect(counted(kept('2029-05-01'), '2026-12-31')).toEqual(RISK_METRIC_IDS.filter((id) => id !== 'assessors-trained'));
  expect(counted(kept('2029-05-01'), '2029-01-01')).toEqual(['risk-archive-retained']);
  expect(counted(kept('2029-05-01'), '2030-12-31')).toEqual([]);
  expect(counted(kept('2028-12-31'), '2029-01-01')).toEqual([]);
});
