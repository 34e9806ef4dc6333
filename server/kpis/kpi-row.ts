import type { CivilDate } from '../platform/calendar.ts';

/** What a row is about, which also tells where it leads. */
export const KPI_ROW_KINDS = ['enterprise', 'risk', 'incident', 'month', 'country', 'analysis'] as const;
export type KpiRowKind = (typeof KPI_ROW_KINDS)[number];

/** A row behind a key figure. */
export interface KpiRow {
  id: string;
  kind: KpiRowKind;
  /** A name or number; the month 'YYYY-MM', the country's code, the half-year 'YYYY-H1'. */
  label: string;
  /** What else tells it from others: a month, the step of an analysis. */
  note: string;
  isCounted: boolean;
  /** The day that decided it. */
  on: CivilDate | null;
  enterpriseId: string | null;
  /** The risk's file that it belongs to. */
  risk: string | null;
  /** How long it took or stands. */
  days: number | null;
  dueOn: CivilDate | null;
  /** What the month says in the figure's unit, or the country's share of all exports; null: not on file. */
  value: string | null;
  /** The same of a year before. */
  lastYear: string | null;
}

const EMPTY = {
  note: '',
  isCounted: true,
  on: null,
  enterpriseId: null,
  risk: null,
  days: null,
  dueOn: null,
  value: null,
  lastYear: null,
} as const;

export const kpiRow = (row: Pick<KpiRow, 'id' | 'kind' | 'label'> & Partial<KpiRow>): KpiRow => ({ ...EMPTY, ...row });
