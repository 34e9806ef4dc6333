import type { IncidentOnRecord } from '../../enterprises/incidents/incidents-on-record.ts';
import type { Month } from '../../enterprises/monthly-lists/filing.ts';
import type { Bilingual } from '../../platform/bilingual.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { AnalysisStep } from '../kpis/analysis-steps.ts';
import type { MonthSums } from '../kpis/quality-facts.ts';

/** What the metrics of the quality area are computed from, each with its day; null where the rule pack lacks a number. */
export interface QualityMetricFacts {
  /** Z9: the reports that fall due in the year, of all enterprises that owe them. */
  ownReports: readonly OwnReport[] | null;
  /** Q7, Q9: the steps of the zone's analyses that fall due in the year. */
  steps: readonly AnalysisStep[] | null;
  /** Q4: what departments were asked for, and the inspection authority's months. */
  data: readonly OwedData[] | null;
  /** The sums of the year's months and of those of the year before. */
  months: MonthSums;
  incidents: readonly IncidentOnRecord[];
  listDueDay: number | null;
}

export interface OwnReport {
  enterprise: { id: string; name: string };
  /** 'YYYY-H1' or 'YYYY-H2'. */
  period: string;
  dueOn: CivilDate;
  /** The days on which the reports were first filed; a correction is no further report. */
  filedOn: readonly CivilDate[];
  /** So many are owed. */
  required: number;
}

export interface OwedData {
  id: string;
  /** Set for a department; a month of inspection figures names itself. */
  department: Bilingual | null;
  /** The half-year, or the month of inspection figures. */
  of: string | Month;
  dueOn: CivilDate;
  /** First filed, whatever was corrected since. */
  filedOn: CivilDate | null;
}
