import { addDays, type CivilDate, isCivilDate, toDateColumn } from '../../platform/calendar.ts';

/** How often a training comes again. */
export const REPEATS = ['week', 'month', 'quarter'] as const;
export type Repeat = (typeof REPEATS)[number];

/** All trainings of a series, the first included. */
export const MOST_TIMES = 52;

const WEEK_DAYS = 7;
const QUARTER_MONTHS = 3;
const MONTHS = { month: 1, quarter: QUARTER_MONTHS } as const;

/**
 * The days of a series, the first included. Months without the day (31 April) take their last; the months after them go
 * by the first day again.
 */
export const seriesDates = (first: CivilDate, every: Repeat, times: number): CivilDate[] =>
  Array.from({ length: times }, (_, index) =>
    every === 'week' ? addDays(first, index * WEEK_DAYS) : monthsLater(first, index * MONTHS[every]),
  );

function monthsLater(date: CivilDate, months: number): CivilDate {
  const firstOfMonth = toDateColumn(`${date.slice(0, 8)}01`);
  firstOfMonth.setUTCMonth(firstOfMonth.getUTCMonth() + months);
  const month = firstOfMonth.toISOString().slice(0, 8);
  const sameDay = `${month}${date.slice(8)}`;
  if (isCivilDate(sameDay)) return sameDay;
  firstOfMonth.setUTCMonth(firstOfMonth.getUTCMonth() + 1, 0);
  return firstOfMonth.toISOString().slice(0, 10);
}
