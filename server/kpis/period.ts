import { monthEnds } from '../assessment/trend.ts';
import { type CivilDate, yearOf } from '../platform/calendar.ts';
import { badField } from '../platform/errors.ts';

/** A year as of one of its days. */
export interface KpiPeriod {
  year: number;
  asOf: CivilDate;
}

/**
 * The period that a request means: this year up to today unless another one is asked for, a past year to its end.
 * @throws badField for a day or a year to come
 */
export function periodOf(
  today: CivilDate,
  { year: wanted, asOf }: { year?: number | undefined; asOf?: CivilDate | undefined },
): KpiPeriod {
  if (asOf && asOf > today) throw badField('asOf', { key: 'field.future' });
  const year = wanted ?? yearOf(asOf ?? today);
  if (year > yearOf(today)) throw badField('year', { key: 'field.future' });
  const day = asOf ?? today;
  const last = `${year}-12-31`;
  return { year, asOf: day > last ? last : yearOf(day) < year ? `${year}-01-01` : day };
}

/** What `at` says at the end of each month of the period gone by, and on its last day. */
export const monthByMonth = <T>({ year, asOf }: KpiPeriod, at: (day: CivilDate) => T): { date: CivilDate; kpis: T }[] =>
  monthEnds(year, asOf).map((date) => ({ date, kpis: at(date) }));
