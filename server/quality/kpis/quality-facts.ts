import type { MonthInspectionsRow } from '../../enterprises/inspection/month-inspections.ts';
import { type Month, monthsLater } from '../../enterprises/monthly-lists/filing.ts';
import type { MonthExportsRow } from '../../enterprises/monthly-lists/month-exports.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { within } from '../figures/sum-half.ts';
import type { AnalysisStep } from './analysis-steps.ts';

/** The sums of months: of all lists, of each country, of all inspections. */
export interface MonthSums {
  exports: readonly MonthExportsRow[];
  countries: readonly MonthExportsRow[];
  inspections: readonly MonthInspectionsRow[];
}

/** What the key figures of the quality area are computed from: bounded by months and countries, however much is filed. */
export interface QualityFacts extends MonthSums {
  /** Null where the rule pack lacks their days. */
  steps: readonly AnalysisStep[] | null;
  listDueDay: number | null;
  today: CivilDate;
}

export const ofMonths = ({ exports, countries, inspections }: MonthSums, months: readonly Month[]): MonthSums => ({
  exports: within(exports, months),
  countries: within(countries, months),
  inspections: within(inspections, months),
});

/** The same months a year before. */
export const yearEarlier = (months: readonly Month[]): Month[] => months.map((month) => monthsLater(month, -12));
