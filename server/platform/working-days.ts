import { addDays, type CivilDate, yearOf } from './calendar.ts';

/** The State Council's calendar of the years that are known: days off, and weekend days that are worked. Plain data. */
export interface WorkingDays {
  years: ReadonlySet<number>;
  holidays: ReadonlySet<CivilDate>;
  workdays: ReadonlySet<CivilDate>;
}

const SUNDAY = 0;
const SATURDAY = 6;

export function isWeekend(day: CivilDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SUNDAY || weekday === SATURDAY;
}

/** Null in a year whose calendar is not known: it is published each autumn for the next year, and never guessed. */
export function isWorkingDay({ years, holidays, workdays }: WorkingDays, day: CivilDate): boolean | null {
  if (!years.has(yearOf(day))) return null;
  return workdays.has(day) || !(holidays.has(day) || isWeekend(day));
}

/**
 * The last day of a term of `count` working days that begins the day after `from`. Null when the term reaches into a year
 * whose calendar is not known.
 */
export function addWorkingDays(calendar: WorkingDays, from: CivilDate, count: number): CivilDate | null {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const isWorked = isWorkingDay(calendar, day);
    if (isWorked === null) return null;
    if (isWorked) left -= 1;
  }
  return day;
}
