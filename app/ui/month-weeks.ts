import { addDays } from '../../server/platform/calendar.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** 0 for Monday, 6 for Sunday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** A month's weeks from Monday to Sunday; null for the days of the months beside it. */
export function weeksOf(month: string): (string | null)[][] {
  const weeks: (string | null)[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push(WEEKDAYS.map((_, index) => addDays(monday, index)).map((day) => (day.startsWith(month) ? day : null)));
  }
  return weeks;
}
