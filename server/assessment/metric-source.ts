import type { Bilingual } from '../platform/bilingual.ts';
import type { CivilDate } from '../platform/calendar.ts';
import type { Permission, Role } from '../platform/permissions.ts';
import type { Tx } from '../platform/tenant.ts';
import type { MetricId } from './metrics.ts';

/** Why a row counts or does not, where its day alone does not say so: words under `explain.remark` of the catalogue. */
export const ROW_REMARKS = [
  'by',
  'planned',
  'notRecorded',
  'cancelled',
  'later',
  'nobodyAttended',
  'moved',
  'movedAway',
  'oneBody',
  'actionLate',
  'actionOverdue',
  'postedLate',
  'sourceCorrected',
  'withdrawn',
  'noProof',
  'deadLink',
  'laboratory',
  'cnasHeld',
  'guided',
  'notGuided',
  'found',
  'correctedLate',
  'notCorrected',
] as const;
export interface RowRemark {
  code: (typeof ROW_REMARKS)[number];
  /** Civil days, names, numbers. */
  params: Record<string, string | Bilingual>;
}

/** One row behind a metric: what it is about and whether it counts. */
export interface SourceRow {
  id: string;
  /** The enterprise that it belongs to; null for the zone's own records. */
  enterpriseId: string | null;
  label: string;
  /** In place of the label, where it has a name in both languages: a department. */
  name?: Bilingual;
  isCounted: boolean;
  /** The day that decided it. */
  on: CivilDate | null;
  /** What else tells the row from others of its enterprise, e.g. a month. */
  note: string;
  remarks?: RowRemark[];
  /** It is about a month, a department: it may be told to those, too, for whom the rows are not open. */
  namesNobody?: true;
  /** The numbers behind it, for whom the rows are open; told with the note. */
  figures?: string;
  /** The roles of the zone that may know whose row it is; without it, all for whom the source opens its rows. */
  readers?: readonly Role[];
}

/** The rows of a metric at the end of a day of the year; null when it can't be told. */
export type MetricRead = (metric: MetricId, day: CivilDate) => SourceRow[] | null;

/** An area that has the data of some metrics. It loads what a year needs once and answers for any day of it. */
export interface MetricSource {
  metrics: readonly MetricId[];
  /** What one must be allowed to know whose rows they are; others see which rows count, without their names. */
  opens: Permission;
  /** What one must be allowed to know how many rows there are; others see the share alone. */
  counts: Permission;
  open(tx: Tx, zoneId: string, year: number, timeZone: string): Promise<MetricRead>;
}
