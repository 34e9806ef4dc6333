import { describe, expect, it } from 'vitest';
import { readingOf } from '../../assessment/measure.ts';
import type { IncidentOnRecord } from '../../enterprises/incidents/incidents-on-record.ts';
import type { OwedData, OwnReport, QualityMetricFacts } from './metric-facts.ts';
import { QUALITY_METRIC_IDS, QUALITY_METRICS, type QualityMetric } from './quality-metrics.ts';

const facts = (changes: Partial<QualityMetricFacts>): QualityMetricFacts => ({
  ownReports: [],
  steps: [],
  data: [],
  months: { exports: [], countries: [], inspections: [] },
  incidents: [],
  listDueDay: 10,
  ...changes,
});
const rows = (metric: QualityMetric, given: QualityMetricFacts, day: string) => QUALITY_METRICS[metric](given, day);
const value = (metric: QualityMetric, given: QualityMetricFacts, day: string): string | null => {
  const found = rows(metric, given, day);
  return found && (readingOf(metric, found, Number(day.slice(0, 4)), day)?.value ?? null);
};

describe("enterprises' half-year reports", () => {
  const report = (changes: Partial<OwnReport>): OwnReport => ({
    enterprise: { id: 'e1', name: '甲厂' },
    period: '2026-H1',
    dueOn: '2026-07-15',
    filedOn: [],
    required: 1,
    ...changes,
  });
  const filed = (changes: Partial<OwnReport>, day: string) =>
    value('half-year-reports-filed', facts({ ownReports: [report(changes)] }), day);

  it('Z9: a report not filed is judged the day after it was due, and counts from the day it is there, late or not', () => {
    expect(filed({}, '2026-07-15')).toBeNull();
    expect(filed({}, '2026-07-16')).toBe('0');
    expect(filed({ filedOn: ['2026-07-10'] }, '2026-07-09')).toBeNull();
    expect(filed({ filedOn: ['2026-07-10'] }, '2026-07-10')).toBe('1');
    expect(filed({ filedOn: ['2026-08-01'] }, '2026-07-31')).toBe('0');
    expect(filed({ filedOn: ['2026-08-01'] }, '2026-08-01')).toBe('1');
  });

  it('Z9: a half-year counts in the year in which its report falls due', () => {
    const second = { period: '2025-H2', dueOn: '2026-01-15' };
    expect(filed(second, '2026-01-16')).toBe('0');
    expect(filed({ ...second, filedOn: ['2026-01-15'] }, '2026-12-31')).toBe('1');
    expect(filed({ period: '2026-H2', dueOn: '2027-01-15' }, '2026-12-31')).toBeNull();
  });

  it('Z9: as many reports as the rule pack asks for, and each enterprise is a row of its own', () => {
    expect(filed({ required: 2, filedOn: ['2026-07-01'] }, '2026-07-16')).toBe('0');
    expect(filed({ required: 2, filedOn: ['2026-07-01', '2026-07-20'] }, '2026-07-20')).toBe('1');
    const both = facts({
      ownReports: [report({ filedOn: ['2026-07-01'] }), report({ enterprise: { id: 'e2', name: '乙厂' } })],
    });
    expect(value('half-year-reports-filed', both, '2026-07-16')).toBe('0.5');
    expect(rows('half-year-reports-filed', both, '2026-07-16')?.map(({ label, note }) => [label, note])).toEqual([
      ['甲厂', '2026-H1'],
      ['乙厂', '2026-H1'],
    ]);
  });
});

describe("the zone's analyses", () => {
  const draft = (doneOn: string | null, day: string) =>
    value(
      'quality-reports-on-time',
      facts({
        steps: [
          { period: '2026-H1', step: 'draft', dueOn: '2026-07-20', doneOn },
          { period: '2026-H1', step: 'publication', dueOn: '2026-08-15', doneOn: null },
        ],
      }),
      day,
    );

  it('Q7: a draft handed in on 20 July counts, on 21 July it does not, and its publication is another matter', () => {
    expect(draft('2026-07-20', '2026-07-19')).toBe('0');
    expect(draft('2026-07-20', '2026-07-20')).toBe('1');
    expect(draft('2026-07-21', '2026-12-31')).toBe('0');
    expect(draft(null, '2026-12-31')).toBe('0');
  });
});

describe("departments' data", () => {
  const owed = (changes: Partial<OwedData>): OwedData => ({
    id: 'drugs/2026-H1',
    department: { 'zh-CN': '药监局', en: 'Drug regulation' },
    of: '2026-H1',
    dueOn: '2026-07-10',
    filedOn: null,
    ...changes,
  });
  const month = { id: '2026-06', department: null, of: '2026-06' };
  const complete = (data: OwedData[], day: string) => value('department-figures-complete', facts({ data }), day);

  it('Q4: reported on the day that was set counts, a day later does not, and until then nothing is judged', () => {
    expect(complete([owed({})], '2026-07-10')).toBeNull();
    expect(complete([owed({})], '2026-07-11')).toBe('0');
    expect(complete([owed({ filedOn: '2026-07-10' })], '2026-07-10')).toBe('1');
    expect(complete([owed({ filedOn: '2026-07-11' })], '2026-12-31')).toBe('0');
  });

  it('Q4: departments and months of inspection figures are rows alike', () => {
    const data = [owed({ filedOn: '2026-07-01' }), owed(month)];
    expect(complete(data, '2026-07-11')).toBe('0.5');
    expect(rows('department-figures-complete', facts({ data }), '2026-07-11')).toMatchObject([
      { label: '药监局', name: { en: 'Drug regulation' }, note: '2026-H1', isCounted: true },
      { label: '2026-06', isCounted: false },
    ]);
  });
});

/** What a month exports to each country, with own brands' part of it. */
const month = (name: string, countries: Record<string, string>, ownBrandAmountUsd = '0.00') => {
  const sums = { month: name, lists: 1, rowCount: 1, nonconformingRows: 0 };
  const amounts = Object.entries(countries);
  const total = amounts.reduce((sum, [, amount]) => sum + Number(amount), 0).toFixed(2);
  return {
    all: { ...sums, key: '', amountUsd: total, ownBrandAmountUsd },
    countries: amounts.map(([key, amountUsd]) => ({ ...sums, key, amountUsd, ownBrandAmountUsd: '0.00' })),
  };
};
const exported = (...given: ReturnType<typeof month>[]) =>
  facts({
    months: {
      exports: given.map(({ all }) => all),
      countries: given.flatMap(({ countries }) => countries),
      inspections: [],
    },
  });

describe('markets', () => {
  const given = exported(
    month('2025-01', { US: '60.00', DE: '40.00' }),
    month('2025-02', { US: '50.00', DE: '50.00' }),
    month('2026-01', { US: '50.00', DE: '50.00' }),
    month('2026-02', { US: '90.00', DE: '10.00' }),
  );

  it('Z23: a month counts when the year so far is no more concentrated than the same months a year before', () => {
    expect(rows('markets-diversified', given, '2026-12-31')).toMatchObject([
      { label: '2026-01', isCounted: true, figures: '0.5 / 0.52' },
      { label: '2026-02', isCounted: false, figures: '0.58 / 0.505' },
    ]);
  });

  it('Z23: as concentrated as a year before is as good, a hair more is not', () => {
    const share = (us: string, de: string) =>
      value(
        'markets-diversified',
        exported(month('2025-01', { US: '60.00', DE: '40.00' }), month('2026-01', { US: us, DE: de })),
        '2026-12-31',
      );
    expect(share('6000.00', '4000.00')).toBe('1');
    expect(share('6000.01', '3999.99')).toBe('0');
  });

  it('Z23: a month is judged on the day its lists are due, not before', () => {
    expect(rows('markets-diversified', given, '2026-02-09')).toEqual([]);
    expect(rows('markets-diversified', given, '2026-02-10')).toHaveLength(1);
    expect(rows('markets-diversified', given, '2026-03-09')).toHaveLength(1);
    expect(rows('markets-diversified', given, '2026-03-10')).toHaveLength(2);
  });

  it('Z23: a month that is not on file in both years is left out of both', () => {
    const lacking = exported(
      month('2025-02', { US: '60.00', DE: '40.00' }),
      month('2026-01', { US: '100.00' }),
      month('2026-02', { US: '50.00', DE: '50.00' }),
      month('2026-03', { US: '50.00', DE: '50.00' }),
    );
    expect(rows('markets-diversified', lacking, '2026-12-31')).toMatchObject([{ label: '2026-02', isCounted: true }]);
  });
});

describe('own brands', () => {
  const share = (now: string, before: string) =>
    value(
      'own-brand-growing',
      exported(month('2025-01', { US: '300.00' }, before), month('2026-01', { US: '900.00' }, now)),
      '2026-12-31',
    );

  it('Z23: the same share as a year before counts, a cent less does not', () => {
    expect(share('300.00', '100.00')).toBe('1');
    expect(share('299.99', '100.00')).toBe('0');
    expect(share('300.01', '100.00')).toBe('1');
  });

  it('Z23: without exports there is no share, and nothing to judge', () => {
    const nothing = exported(month('2025-01', {}), month('2026-01', { US: '900.00' }, '100.00'));
    expect(value('own-brand-growing', nothing, '2026-12-31')).toBeNull();
  });
});

describe('notifications and recalls', () => {
  const incident = (happenedOn: string, changes: Partial<IncidentOnRecord> = {}): IncidentOnRecord => ({
    id: happenedOn,
    kind: 'recall',
    happenedOn,
    reportedOn: happenedOn,
    enterprise: { id: 'e1', name: '甲厂' },
    effect: null,
    ...changes,
  });
  const onFile = exported(month('2025-01', { US: '1.00' }), month('2026-01', { US: '1.00' }));
  const falling = (incidents: IncidentOnRecord[], day = '2026-12-31') =>
    value('foreign-notifications-falling', { ...onFile, incidents }, day);

  it('Z23: as many as in the same months a year before count, one more does not, and returns are not counted', () => {
    const before = incident('2025-01-20');
    expect(falling([])).toBe('1');
    expect(falling([before, incident('2026-01-05')])).toBe('1');
    expect(falling([before, incident('2026-01-05'), incident('2026-01-06', { kind: 'notification' })])).toBe('0');
    expect(falling([before, incident('2026-01-05'), incident('2026-01-06', { kind: 'return' })])).toBe('1');
    expect(falling([incident('2025-02-01'), incident('2026-01-05')])).toBe('0');
  });

  it('Z23: more than a year before still count once none is found to have a grave effect', () => {
    const found = (is: 'none' | 'some' | 'vile') => [
      incident('2026-01-05', { effect: { is, since: '2026-03-01' } }),
      incident('2026-01-06', { effect: { is: 'none', since: '2026-03-01' } }),
    ];
    expect(falling(found('some'), '2026-02-28')).toBe('0');
    expect(falling(found('some'), '2026-03-01')).toBe('1');
    expect(falling(found('vile'), '2026-03-01')).toBe('0');
  });

  it('Z23: what is reported later is not known yet', () => {
    const late = [incident('2026-01-05', { reportedOn: '2026-04-01' })];
    expect(falling(late, '2026-03-31')).toBe('1');
    expect(falling(late, '2026-04-01')).toBe('0');
  });
});

it('Z23: without a due day for lists, or the days of other duties, a metric can not be told', () => {
  const lacking = facts({ listDueDay: null, ownReports: null, steps: null, data: null });
  expect(QUALITY_METRIC_IDS.map((metric) => rows(metric, lacking, '2026-12-31'))).toEqual(
    QUALITY_METRIC_IDS.map(() => null),
  );
});
