import type { Month } from '../../enterprises/monthly-lists/filing.ts';
import type { KpiDefinition } from '../../kpis/definition.ts';
import { fullCountReading, type KpiReading, noData, partReading } from '../../kpis/reading.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { concentrationOf } from '../figures/concentration.ts';
import { mergeByKey, mergeExports, mergeInspections } from '../figures/merge-months.ts';
import { shareOf } from '../figures/share.ts';
import { type AnalysisStep, judgedSteps } from './analysis-steps.ts';
import { monthsOfYearTold } from './months-of-year-told.ts';
import { type MonthSums, ofMonths, type QualityFacts, yearEarlier } from './quality-facts.ts';

interface MonthKpiDefinition extends KpiDefinition {
  area: 'quality';
  span: 'months';
  /** Which filing puts a month on file for it. */
  filing: 'exports' | 'inspections';
  /** What some months on file, at least one, add up to. */
  read(sums: MonthSums): KpiReading;
}

interface StepKpiDefinition extends KpiDefinition {
  area: 'quality';
  span: 'year';
}

const OF_LISTS = {
  area: 'quality',
  span: 'months',
  filing: 'exports',
  source: 'exports',
  withoutData: 'noData',
  uncertainty: 'none',
} as const;
const OF_INSPECTIONS = { ...OF_LISTS, filing: 'inspections', source: 'inspections' } as const;

/** So many of the batches inspected: each batch is a trial, so that the rate has an interval. */
const batchRate = (batches: 'failedBatches' | 'returnedBatches') =>
  ({
    ...OF_INSPECTIONS,
    unit: 'share',
    direction: 'less',
    rules: ['Q6'],
    uncertainty: 'wilson',
    read({ inspections }: MonthSums) {
      const sums = mergeInspections(inspections);
      return partReading(sums[batches], sums.inspectedBatches);
    },
  }) as const;

/** The key figures of the quality area by the month (product.md, KPIs), each defined here and nowhere else. */
export const MONTH_KPIS = {
  'export-value': {
    ...OF_LISTS,
    unit: 'usd',
    direction: 'more',
    rules: ['EF4', 'Q5'],
    read: ({ exports }) => of(mergeExports(exports).amountUsd, exports.length),
  },
  'inspected-batches': {
    ...OF_INSPECTIONS,
    unit: 'batches',
    direction: 'none',
    rules: ['Q5', 'Q6'],
    read: ({ inspections }) => of(String(mergeInspections(inspections).inspectedBatches), inspections.length),
  },
  'failure-rate-by-batches': batchRate('failedBatches'),
  'failure-rate-by-value': {
    ...OF_INSPECTIONS,
    unit: 'share',
    direction: 'less',
    rules: ['Q6'],
    read({ inspections }) {
      const { failedAmountUsd, inspectedAmountUsd } = mergeInspections(inspections);
      return of(shareOf(failedAmountUsd, inspectedAmountUsd), inspections.length);
    },
  },
  'returned-batches': batchRate('returnedBatches'),
  'own-brand-share': {
    ...OF_LISTS,
    unit: 'share',
    direction: 'more',
    rules: ['EF4', 'Z23'],
    read({ exports }) {
      const { ownBrandAmountUsd, amountUsd } = mergeExports(exports);
      return of(shareOf(ownBrandAmountUsd, amountUsd), exports.length);
    },
  },
  'market-concentration': {
    ...OF_LISTS,
    unit: 'index',
    direction: 'less',
    source: 'export-countries',
    rules: ['EF4', 'Z23'],
    read({ countries }) {
      const amounts = mergeByKey(countries, mergeExports).map(({ amountUsd }) => amountUsd);
      return of(concentrationOf(amounts), amounts.length);
    },
  },
} as const satisfies Record<string, MonthKpiDefinition>;
export type MonthKpi = keyof typeof MONTH_KPIS;
export const isMonthKpi = (id: string): id is MonthKpi => Object.hasOwn(MONTH_KPIS, id);

export const QUALITY_KPIS = {
  ...MONTH_KPIS,
  'half-year-reports-on-time': {
    area: 'quality',
    span: 'year',
    unit: 'share',
    direction: 'more',
    rules: ['Q7', 'Q9'],
    source: 'quality-reports',
    withoutData: 'noData',
    uncertainty: 'full-count',
  },
} as const satisfies Record<string, MonthKpiDefinition | StepKpiDefinition>;
export type QualityKpi = keyof typeof QUALITY_KPIS;
export const QUALITY_KPI_IDS = Object.keys(QUALITY_KPIS) as QualityKpi[];

/** What a key figure says at the end of a day of its year, as known now. */
export function qualityReading(kpi: QualityKpi, facts: QualityFacts, day: CivilDate): KpiReading {
  if (!isMonthKpi(kpi)) return stepReading(facts.steps, day);
  const months = monthsOfYearTold(day, facts.today, facts.listDueDay);
  const told = onFile(kpi, facts, months);
  const through = told.at(-1);
  if (through === undefined) return noData;
  const missing = months.filter((month) => !told.includes(month));
  return { ...MONTH_KPIS[kpi].read(ofMonths(facts, told)), months: { through, missing } };
}

/** The same of a year before: over the same months, and no data where one of them is not on file. */
export function readingYearBefore(
  kpi: QualityKpi,
  facts: QualityFacts,
  day: CivilDate,
  dayBefore: CivilDate,
): KpiReading {
  if (!isMonthKpi(kpi)) return stepReading(facts.steps, dayBefore);
  const months = yearEarlier(onFile(kpi, facts, monthsOfYearTold(day, facts.today, facts.listDueDay)));
  const through = months.at(-1);
  if (through === undefined || onFile(kpi, facts, months).length < months.length) return noData;
  return { ...MONTH_KPIS[kpi].read(ofMonths(facts, months)), months: { through, missing: [] } };
}

/** Of some months those that are on file for a figure. */
export const onFile = (kpi: MonthKpi, facts: MonthSums, months: readonly Month[]): Month[] =>
  months.filter((month) => facts[MONTH_KPIS[kpi].filing].some((row) => row.month === month));

const of = (value: string | null, rows: number): KpiReading =>
  value === null ? noData : { ...noData, value, counted: rows, rows };

const stepReading = (steps: readonly AnalysisStep[] | null, day: CivilDate): KpiReading =>
  steps ? fullCountReading(judgedSteps(steps, day).map(({ isInTime }) => ({ isCounted: isInTime }))) : noData;
