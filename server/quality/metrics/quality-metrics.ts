import type { SourceRow } from '../../assessment/metric-source.ts';
import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { judgedSteps } from '../kpis/analysis-steps.ts';
import { isLate } from '../reports/dues.ts';
import type { OwedData, OwnReport, QualityMetricFacts } from './metric-facts.ts';
import { concentrations, notifications, ownBrandShares, type YearToDate } from './year-to-date.ts';

type Rows = (facts: QualityMetricFacts, day: CivilDate) => SourceRow[] | null;

/** The rows of each metric of the quality area at the end of a day of its year. */
export const QUALITY_METRICS = {
  /**
   * Z9: every enterprise and half-year whose report falls due in the year. It counts as soon as the reports are there,
   * late or not; one not yet due counts once it is there.
   */
  'half-year-reports-filed': ({ ownReports }, day) =>
    ownReports?.filter(({ dueOn }) => isOfYear(dueOn, day)).flatMap((report) => ownReportRow(report, day)) ?? null,

  /** Q7: the analyses whose drafts fall due in the year, handed in on their last day or before. */
  'quality-reports-on-time': ({ steps }, day) =>
    steps &&
    judgedSteps(steps, day)
      .filter(({ step }) => step === 'draft')
      .map(({ period, doneOn, isInTime }) =>
        row({ id: period, label: period, isCounted: isInTime, on: doneOn, namesNobody: true }),
      ),

  /** Q4: the departments' parts and the months of inspection figures that fall due in the year, reported in time. */
  'department-figures-complete': ({ data }, day) =>
    data?.filter(({ dueOn }) => isOfYear(dueOn, day)).flatMap((owed) => dataRow(owed, day)) ?? null,

  /** Z23: months up to which exports are no more concentrated on few countries than a year before (HHI). */
  'markets-diversified': (facts, day) => yearToDateRows(facts, day, concentrations),

  /** Z23: months up to which own brands have no smaller part of exports than a year before. */
  'own-brand-growing': (facts, day) => yearToDateRows(facts, day, ownBrandShares),

  /** Z23: months up to which there were no more notifications and recalls than a year before, or none of grave effect. */
  'foreign-notifications-falling': (facts, day) => yearToDateRows(facts, day, notifications),
} as const satisfies Record<string, Rows>;

export type QualityMetric = keyof typeof QUALITY_METRICS;
export const QUALITY_METRIC_IDS = Object.keys(QUALITY_METRICS) as QualityMetric[];
export const isQualityMetric = (id: string): id is QualityMetric => Object.hasOwn(QUALITY_METRICS, id);

const isOfYear = (dueOn: CivilDate, day: CivilDate): boolean => yearOf(dueOn) === yearOf(day);

const row = (given: Pick<SourceRow, 'id' | 'label' | 'isCounted' | 'on'> & Partial<SourceRow>): SourceRow => ({
  enterpriseId: null,
  note: '',
  ...given,
});

function ownReportRow({ enterprise, period, dueOn, filedOn, required }: OwnReport, day: CivilDate): SourceRow[] {
  const filed = filedOn.filter((on) => on <= day).sort();
  // The one that made it enough.
  const on = filed[required - 1] ?? null;
  if (on === null && !isLate(dueOn, null, day)) return [];
  const { id, name } = enterprise;
  return [row({ id: `${id}/${period}`, enterpriseId: id, label: name, note: period, isCounted: on !== null, on })];
}

function dataRow({ id, department, of, dueOn, filedOn }: OwedData, day: CivilDate): SourceRow[] {
  const on = filedOn !== null && filedOn <= day ? filedOn : null;
  const late = isLate(dueOn, on, day);
  if (on === null && !late) return [];
  const named = department ? { label: department['zh-CN'], name: department, note: of } : { label: of };
  return [row({ id, ...named, isCounted: !late, on, namesNobody: true })];
}

/** One row for each month that can be compared, with what the year so far says and what it said a year before. */
const yearToDateRows = (facts: QualityMetricFacts, day: CivilDate, compare: YearToDate): SourceRow[] | null =>
  compare(facts, day)?.map(({ month, now, before, isAsGood, knownOn }) =>
    row({
      id: month,
      label: month,
      isCounted: isAsGood,
      on: knownOn,
      figures: `${now} / ${before}`,
      namesNobody: true,
    }),
  ) ?? null;
