import { describe, expect, it } from 'vitest';
import type { AnalysisStep } from './analysis-steps.ts';
import type { QualityFacts } from './quality-facts.ts';
import { qualityKpiRows } from './quality-kpi-rows.ts';
import { QUALITY_KPI_IDS, type QualityKpi, qualityReading, readingYearBefore } from './quality-kpis.ts';

const TODAY = '2026-06-30';
const facts = (changes: Partial<QualityFacts> = {}): QualityFacts => ({
  exports: [],
  countries: [],
  inspections: [],
  steps: [],
  listDueDay: 10,
  today: TODAY,
  ...changes,
});
const exported = (month: string, amountUsd: string, ownBrandAmountUsd = '0.00', key = '') => ({
  month,
  key,
  lists: 1,
  rowCount: 1,
  amountUsd,
  ownBrandAmountUsd,
  nonconformingRows: 0,
});
const inspected = (month: string, batches: number, failed: number, returned: number) => ({
  month,
  key: '',
  rowCount: 1,
  inspectedBatches: batches,
  inspectedQuantity: '1',
  inspectedAmountUsd: `${batches}00.00`,
  failedBatches: failed,
  failedQuantity: '0',
  failedAmountUsd: `${failed}0.00`,
  returnedBatches: returned,
  returnedQuantity: '0',
  returnedAmountUsd: '0.00',
});
const read = (kpi: QualityKpi, given: QualityFacts, day = TODAY) => qualityReading(kpi, given, day);

const GIVEN = facts({
  exports: [
    exported('2025-01', '80.00', '8.00'),
    exported('2025-02', '20.00', '0.00'),
    exported('2026-01', '100.00', '25.00'),
    exported('2026-02', '50.00', '5.00'),
  ],
  countries: [
    exported('2026-01', '60.00', '0.00', 'US'),
    exported('2026-01', '40.00', '0.00', 'DE'),
    exported('2026-02', '50.00', '0.00', 'DE'),
  ],
  inspections: [inspected('2025-01', 50, 1, 0), inspected('2026-01', 200, 3, 1), inspected('2026-03', 100, 0, 1)],
});

describe('the key figures of the quality area', () => {
  it('add up the months of the year that are told, and name those that are not on file', () => {
    expect(read('export-value', GIVEN)).toMatchObject({
      value: '150.00',
      rows: 2,
      interval: null,
      months: { through: '2026-02', missing: ['2026-03', '2026-04', '2026-05'] },
    });
    expect(read('inspected-batches', GIVEN)).toMatchObject({
      value: '300',
      months: { missing: ['2026-02', '2026-04', '2026-05'] },
    });
    expect(read('own-brand-share', GIVEN).value).toBe('0.2');
    expect(read('market-concentration', GIVEN).value).toBe('0.52');
  });

  it('give proportions of batches their interval, and shares of value none', () => {
    expect(read('failure-rate-by-batches', GIVEN)).toMatchObject({
      value: '0.01',
      counted: 3,
      rows: 300,
      isSmallSample: false,
    });
    expect(read('failure-rate-by-batches', GIVEN).interval?.low).toMatch(/^0\.003/);
    expect(read('returned-batches', GIVEN)).toMatchObject({ counted: 2, rows: 300 });
    expect(read('failure-rate-by-value', GIVEN)).toMatchObject({ value: '0.001', interval: null });
    expect(read('market-concentration', GIVEN).interval).toBeNull();
  });

  it('mark a small sample, and have no interval of more returns than were inspected', () => {
    const few = facts({ inspections: [inspected('2026-01', 2, 0, 3)] });
    expect(read('failure-rate-by-batches', few)).toMatchObject({ value: '0', isSmallSample: true });
    expect(read('returned-batches', few)).toMatchObject({ value: '1.5', interval: null });
  });

  it('tell a month at its end, once its lists are due today', () => {
    const on = (day: string, today: string) => read('export-value', { ...GIVEN, today }, day).months?.through;
    expect(on('2026-02-27', TODAY)).toBe('2026-01');
    expect(on('2026-02-28', TODAY)).toBe('2026-02');
    expect(on('2026-03-09', '2026-03-09')).toBe('2026-01');
    expect(on('2026-03-10', '2026-03-10')).toBe('2026-02');
    expect(on('2025-12-31', TODAY)).toBe('2025-02');
  });

  it('are no data, and not zero, without anything on file', () => {
    for (const id of QUALITY_KPI_IDS) expect([id, read(id, facts()).value]).toEqual([id, null]);
    const nil = facts({ exports: [exported('2026-01', '0.00')], inspections: [inspected('2026-01', 0, 0, 0)] });
    expect(QUALITY_KPI_IDS.filter((id) => read(id, nil).value !== null)).toEqual(['export-value', 'inspected-batches']);
  });

  it('are compared over the same months of the year before, and with nothing where one is not on file', () => {
    const yearBefore = (kpi: QualityKpi) => readingYearBefore(kpi, GIVEN, TODAY, '2025-06-30').value;
    expect(yearBefore('export-value')).toBe('100.00');
    expect(yearBefore('own-brand-share')).toBe('0.08');
    expect(yearBefore('inspected-batches')).toBeNull();
  });
});

describe('their rows', () => {
  it('are the months beside those of a year before, also those not on file', () => {
    const rows = qualityKpiRows('export-value', GIVEN, TODAY);
    expect(rows.map(({ label, value, lastYear, isCounted }) => [label, value, lastYear, isCounted])).toEqual([
      ['2026-01', '100.00', '80.00', true],
      ['2026-02', '50.00', '20.00', true],
      ['2026-03', null, null, false],
      ['2026-04', null, null, false],
      ['2026-05', null, null, false],
    ]);
  });

  it('of the concentration are the countries, the largest first', () => {
    const rows = qualityKpiRows('market-concentration', GIVEN, TODAY);
    expect(rows.map(({ label, value, lastYear }) => [label, value, lastYear])).toEqual([
      ['DE', '0.6', '0'],
      ['US', '0.4', '0'],
    ]);
  });
});

describe('half-yearly reports on time', () => {
  const step = (changes: Partial<AnalysisStep>): AnalysisStep => ({
    period: '2026-H1',
    step: 'draft',
    dueOn: '2026-07-20',
    doneOn: null,
    ...changes,
  });
  const onTime = (steps: AnalysisStep[], day: string) =>
    qualityReading('half-year-reports-on-time', facts({ steps }), day).value;

  it('Q7: drafts count on 20 July and not on 21 July, and until then are not judged', () => {
    expect(onTime([step({})], '2026-07-20')).toBeNull();
    expect(onTime([step({})], '2026-07-21')).toBe('0');
    expect(onTime([step({ doneOn: '2026-07-20' })], '2026-07-20')).toBe('1');
    expect(onTime([step({ doneOn: '2026-07-21' })], '2026-12-31')).toBe('0');
  });

  it('Q9: publications are rows of their own, in the year in which they are due', () => {
    const steps = [
      step({ period: '2025-H2', step: 'publication', dueOn: '2026-02-20', doneOn: '2026-02-20' }),
      step({ doneOn: '2026-07-22' }),
      step({ period: '2026-H2', dueOn: '2027-01-20', doneOn: '2027-01-10' }),
    ];
    expect(onTime(steps, '2026-12-31')).toBe('0.5');
    expect(onTime(steps, '2027-01-31')).toBe('1');
  });
});
