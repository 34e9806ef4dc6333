import { lastDayOf, type Month } from '../../enterprises/monthly-lists/filing.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { monthsTold } from '../figures/sum-half.ts';

const NUMBERS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/**
 * The months of a day's year whose figures may be told at its end: over by then, and their lists due by `knownOn`. Without
 * a due day, once they are over. See docs/decisions/0014-quality-figures-by-month.md.
 */
export function monthsOfYearTold(day: CivilDate, knownOn: CivilDate, listDueDay: number | null): Month[] {
  const over = NUMBERS.map((number) => `${day.slice(0, 4)}-${number}`).filter((month) => lastDayOf(month) <= day);
  return listDueDay === null ? over : monthsTold(over, knownOn, listDueDay);
}
