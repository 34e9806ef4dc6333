import { type CivilDate, yearOf } from '../platform/calendar.ts';
import type { WorkingDays } from '../platform/working-days.ts';

/** The first year from a day on whose calendar is not on record: why a term that began on that day can't be reckoned. */
export function firstUnknownYear({ years }: Pick<WorkingDays, 'years'>, from: CivilDate): number {
  let year = yearOf(from);
  while (years.has(year)) year += 1;
  return year;
}
