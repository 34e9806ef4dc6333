import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../assessment/measure.ts';
import type { EnterpriseMetric } from './enterprise-metrics.ts';
import { ENTERPRISE_METRIC_IDS, metricRows } from './enterprise-metrics.ts';
import type { EnterpriseFactsOnRecord, MetricFacts, MetricLimits } from './metric-facts.ts';

const LIMITS: MetricLimits = { listDueDay: 10, tracingDays: 10, checksPerYear: 1, declarationsPerShipment: 1 };

const enterprise = (changes: Partial<EnterpriseFactsOnRecord> = {}): EnterpriseFactsOnRecord => ({
  id: 'e1',
  name: '甲厂',
  events: [
    { kind: 'registered', on: '2025-01-10' },
    { kind: 'admitted', on: '2025-03-01' },
  ],
  facts: [],
  qmsCertificates: [],
  cnasCertificates: [],
  evaluations: [],
  environment: [],
  committedOn: null,
  lists: [],
  ...changes,
});
const facts = (changes: Partial<MetricFacts> = {}): MetricFacts => ({
  year: 2026,
  enterprises: [enterprise()],
  decisions: [],
  incidents: [],
  checks: [],
  observations: [],
  shipments: [],
  ...changes,
});
const read = (metric: EnterpriseMetric, given: MetricFacts, day: string, limits = LIMITS) => {
  const rows = metricRows(metric, given, day, limits);
  return rows && readingOf(metric, rows, given.year, day);
};
const value = (metric: EnterpriseMetric, given: MetricFacts, day: string) => read(metric, given, day)?.value ?? null;

describe('measured targets', () => {
  it('Z1: an enterprise counts as surveyed from the day its facts with suppliers are on file', () => {
    const given = facts({
      enterprises: [
        enterprise({ facts: [{ on: '2026-04-02', suppliers: 1, tellsRecord: true, tellsQms: true }] }),
        enterprise({ id: 'e2', facts: [{ on: '2026-04-02', suppliers: 0, tellsRecord: false, tellsQms: false }] }),
      ],
    });
    expect(value('enterprises-surveyed', given, '2026-04-01')).toBe('0');
    expect(value('enterprises-surveyed', given, '2026-04-02')).toBe('0.5');
    expect(value('serious-incidents-listed', given, '2026-04-02')).toBe('0.5');
    expect(value('qms-status-known', given, '2026-04-02')).toBe('0.5');
  });

  it('Z5: a decision counts when a panel had evaluated before it', () => {
    const decided = (evaluatedOn: string | null) =>
      facts({ decisions: [{ id: 'a', enterpriseId: 'e1', decidedOn: '2026-05-02', evaluatedOn }] });
    expect(value('admissions-evaluated', decided('2026-05-02'), '2026-05-01')).toBeNull();
    expect(value('admissions-evaluated', decided('2026-05-02'), '2026-05-02')).toBe('1');
    expect(value('admissions-evaluated', decided('2026-05-03'), '2026-05-04')).toBe('0');
    expect(value('admissions-evaluated', decided(null), '2026-05-04')).toBe('0');
  });

  it('Z6: a commitment counts from the day it is signed, of the enterprises in the zone', () => {
    const given = facts({
      enterprises: [
        enterprise({ committedOn: '2026-02-03' }),
        enterprise({ id: 'e2' }),
        enterprise({ id: 'e3', events: [{ kind: 'registered', on: '2026-01-02' }] }),
      ],
    });
    expect(value('commitments-signed', given, '2026-02-02')).toBe('0');
    expect(value('commitments-signed', given, '2026-02-03')).toBe('0.5');
  });

  it('Z7: a list filed on the due day counts, one filed the day after does not, and what is not due yet is not asked', () => {
    const given = facts({
      enterprises: [
        enterprise({
          lists: [
            { month: '2026-01', filedOn: '2026-02-10' },
            { month: '2026-02', filedOn: '2026-03-11' },
          ],
        }),
      ],
    });
    expect(read('monthly-lists-on-time', given, '2026-02-09')).toBeNull();
    expect(read('monthly-lists-on-time', given, '2026-02-10')).toMatchObject({ rows: 1, counted: 1 });
    expect(read('monthly-lists-on-time', given, '2026-03-10')).toMatchObject({ rows: 1, counted: 1 });
    expect(read('monthly-lists-on-time', given, '2026-03-11')).toMatchObject({ rows: 2, counted: 1 });
    expect(read('monthly-lists-on-time', given, '2026-04-11')).toMatchObject({
      rows: 3,
      counted: 1,
      value: '0.33333333333333333333',
    });
  });

  it.each(['suppliers-evaluated', 'incoming-ledgers-kept'] as const)(
    '%s: the last evaluation up to the day decides',
    (metric) => {
      const given = facts({
        enterprises: [
          enterprise({
            evaluations: [
              { on: '2025-02-20', suppliers: 'conforms', incoming: 'conforms' },
              { on: '2026-06-01', suppliers: 'partly', incoming: 'non-conforming' },
            ],
          }),
        ],
      });
      expect(value(metric, given, '2026-05-31')).toBe('1');
      expect(value(metric, given, '2026-06-01')).toBe('0');
    },
  );

  it('Z21: tracing within the term counts, a day later does not, and inside the term nothing is judged', () => {
    const incident = (tracedOn: string | null) =>
      facts({
        incidents: [{ id: 'i', enterpriseId: 'e1', happenedOn: '2026-03-01', reportedOn: '2026-03-05', tracedOn }],
      });
    expect(value('incidents-traced-in-time', incident(null), '2026-03-15')).toBeNull();
    expect(value('incidents-traced-in-time', incident(null), '2026-03-16')).toBe('0');
    expect(value('incidents-traced-in-time', incident('2026-03-15'), '2026-03-15')).toBe('1');
    expect(value('incidents-traced-in-time', incident('2026-03-16'), '2026-03-16')).toBe('0');
  });

  it('Z24: a certificate counts to its last day, and not from the day it was ended', () => {
    const given = (changes: object) =>
      facts({
        enterprises: [
          enterprise({ qmsCertificates: [{ from: '2026-02-01', expiresOn: '2026-06-30', endedOn: null, ...changes }] }),
        ],
      });
    expect(value('qms-certified', given({}), '2026-01-31')).toBe('0');
    expect(value('qms-certified', given({}), '2026-06-30')).toBe('1');
    expect(value('qms-certified', given({}), '2026-07-01')).toBe('0');
    expect(value('qms-certified', given({ endedOn: '2026-05-01' }), '2026-04-30')).toBe('1');
    expect(value('qms-certified', given({ endedOn: '2026-05-01' }), '2026-05-01')).toBe('0');
  });

  it('Z25: one day of visits by two departments is one joint inspection; a check by one department is none', () => {
    const check = (id: string, on: string, departments: number) => ({
      id,
      enterpriseId: 'e1',
      on,
      departments,
      papers: 0,
      inspection: null,
    });
    const given = facts({
      checks: [check('a', '2026-05-05', 2), check('b', '2026-05-05', 3), check('c', '2026-06-05', 1)],
    });
    expect(value('joint-inspections-held', given, '2026-05-04')).toBe('0');
    expect(value('joint-inspections-held', given, '2026-12-31')).toBe('1');
  });

  it('Z25: a planned round is one joint inspection however many days it takes, from its first visit on', () => {
    const round = { id: 'r', title: '春季联合检查', firstOn: '2026-05-05' };
    const visit = (id: string, on: string, inspection: typeof round | null, departments = 2) => ({
      id,
      enterpriseId: 'e1',
      on,
      departments,
      papers: 0,
      inspection,
    });
    const given = facts({
      checks: [
        visit('a', '2026-05-05', round),
        visit('b', '2026-05-06', round),
        visit('c', '2026-05-06', null),
        visit('d', '2026-06-01', { ...round, id: 's' }, 1),
      ],
    });
    expect(['2026-05-04', '2026-05-05', '2026-05-06'].map((on) => value('joint-inspections-held', given, on))).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(value('joint-inspections-held', given, '2026-12-31')).toBe('2');
    expect(metricRows('joint-inspections-held', given, '2026-12-31', LIMITS)?.[0]).toMatchObject({
      id: 'r',
      label: '春季联合检查',
      on: '2026-05-05',
    });
  });

  it('Z25: a round that began last year was counted then', () => {
    const inspection = { id: 'r', title: '年末联合检查', firstOn: '2025-12-30' };
    const check = { id: 'a', enterpriseId: 'e1', on: '2026-01-05', departments: 2, papers: 0, inspection };
    expect(value('joint-inspections-held', facts({ checks: [check] }), '2026-12-31')).toBe('0');
    const begun = { ...check, inspection: { ...inspection, firstOn: '2026-01-05' } };
    expect(value('joint-inspections-held', facts({ checks: [begun] }), '2026-12-31')).toBe('1');
  });

  it('Z26: an environmental assessment counts from its day on', () => {
    const given = facts({ enterprises: [enterprise({ environment: ['2026-05-05'] })] });
    expect(value('environment-assessed', given, '2026-05-04')).toBe('0');
    expect(value('environment-assessed', given, '2026-05-05')).toBe('1');
  });

  it('E11: an enterprise counts from its check of the year on', () => {
    const check = { id: 'a', enterpriseId: 'e1', on: '2026-05-05', departments: 1, papers: 1, inspection: null };
    const given = facts({ checks: [check] });
    expect(value('enterprises-checked', given, '2026-05-04')).toBe('0');
    expect(value('enterprises-checked', given, '2026-05-05')).toBe('1');
    expect(value('checks-with-papers', given, '2026-05-05')).toBe('1');
  });

  it('E8: papers due so far count, the overall report only after the term', () => {
    const papers = (['scope-and-flow', 'technical-regulations', 'third-party-test'] as const).map((kind) => ({
      kind,
      filedOn: '2026-02-05',
    }));
    const given = facts({
      observations: [
        { id: 'o', enterpriseId: 'e1', openedOn: '2026-02-01', endsOn: '2026-08-01', releasedOn: null, papers },
      ],
    });
    expect(value('observation-papers-complete', given, '2026-02-04')).toBe('0');
    expect(value('observation-papers-complete', given, '2026-02-05')).toBe('1');
    expect(value('observation-papers-complete', given, '2026-08-02')).toBe('0');
  });

  it('EF6: a shipment counts from the day its declaration is in force', () => {
    const given = facts({ shipments: [{ id: 's', enterpriseId: 'e1', on: '2026-02-03', declaredOn: ['2026-02-05'] }] });
    expect(value('declarations-complete', given, '2026-02-02')).toBeNull();
    expect(value('declarations-complete', given, '2026-02-04')).toBe('0');
    expect(value('declarations-complete', given, '2026-02-05')).toBe('1');
  });

  it('EF8: the record of the year balances; without any enterprise there is none', () => {
    expect(value('adjustment-record-balanced', facts(), '2026-12-31')).toBe('1');
    expect(value('adjustment-record-balanced', facts({ enterprises: [] }), '2026-12-31')).toBeNull();
  });

  it('a number that the rule pack lacks leaves the metric without data', () => {
    const without = { listDueDay: null, tracingDays: null, checksPerYear: null, declarationsPerShipment: null };
    for (const metric of [
      'monthly-lists-on-time',
      'incidents-traced-in-time',
      'enterprises-checked',
      'declarations-complete',
    ] as const) {
      expect(read(metric, facts(), '2026-12-31', without)).toBeNull();
    }
  });

  it('no enterprise at all is no data, never full marks', () => {
    const empty = facts({ enterprises: [] });
    for (const metric of ENTERPRISE_METRIC_IDS) {
      const reading = read(metric, empty, '2026-12-31');
      expect([null, '0']).toContain(reading?.value ?? null);
    }
  });

  it('a share is never below 0 or above 1 and never counts more than its rows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTERPRISE_METRIC_IDS), fc.integer({ min: 0, max: 364 }), (metric, offset) => {
        const day = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
        const reading = read(metric, facts(), day);
        if (reading) expect(reading.counted).toBeLessThanOrEqual(reading.rows);
      }),
    );
  });
});
