import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { isInZone, type StandingEvent, statusAsOf } from '../standing/lifecycle.ts';

/** EF4: the monthly export registration list (出口产品登记清单): which months are owed, until when, and what came in. */

/** A month 'YYYY-MM'. */
export type Month = string;

export const monthOf = (day: CivilDate): Month => day.slice(0, 7);

export const lastDayOf = (month: Month): CivilDate => addDays(`${nextMonth(month)}-01`, -1);

export function monthsLater(month: Month, count: number): Month {
  const [year, number] = month.split('-').map(Number);
  const months = Number(year) * 12 + Number(number) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const nextMonth = (month: Month): Month => monthsLater(month, 1);

/** The months from `from` to `to`, both included. */
function monthsFrom(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

/** The list's last day in time: `dueDay` of the next month, or its last day if it has fewer. */
export function monthDue(month: Month, dueDay: number): CivilDate {
  const next = nextMonth(month);
  const due = `${next}-${String(dueDay).padStart(2, '0')}`;
  const last = lastDayOf(next);
  return due < last ? due : last;
}

export const isOnTime = (filedOn: CivilDate, due: CivilDate): boolean => filedOn <= due;

/** EF4: a list covers a whole month, so it can be filed once the month is over. */
export function mayFile(month: Month, today: CivilDate): Verdict {
  const now = monthOf(today);
  if (month > now) return { ok: false, reason: 'monthlyList.future', rule: 'EF4', params: { month } };
  if (month < now) return allowed;
  const firstDay = `${nextMonth(month)}-01`;
  return { ok: false, reason: 'monthlyList.monthNotOver', rule: 'EF4', params: { month, firstDay } };
}

export interface OwedMonth {
  month: Month;
  dueOn: CivilDate;
}

/** Owed by an enterprise that is in the zone on the month's last day, suspended or not. */
const isOwed = (events: readonly StandingEvent[], lastDay: CivilDate): boolean => isInZone(statusAsOf(events, lastDay));

/** A month with its last day, and the last day in time of its list. */
export interface MonthDays {
  month: Month;
  lastDay: CivilDate;
  dueOn: CivilDate;
}

/** The days of a span of months, the same for all enterprises of a zone. */
export const monthDays = ({ from, to }: { from: Month; to: Month }, dueDay: number): MonthDays[] =>
  monthsFrom(from, to).map((month) => ({ month, lastDay: lastDayOf(month), dueOn: monthDue(month, dueDay) }));

/** EF4: the months from `fromMonth` on that are over and for which the enterprise owes a list, due yet or not. */
export const monthsOwed = (
  events: readonly StandingEvent[],
  fromMonth: Month,
  today: CivilDate,
  dueDay: number,
): OwedMonth[] =>
  monthDays({ from: fromMonth, to: monthOf(today) }, dueDay)
    .filter((days) => days.month < monthOf(today) && isOwed(events, days.lastDay))
    .map(({ month, dueOn }) => ({ month, dueOn }));

export const FILING_STATES = ['onTime', 'late', 'missing', 'notYetDue', 'notOwed'] as const;
export type FilingState = (typeof FILING_STATES)[number];

export interface MonthFiling {
  month: Month;
  dueOn: CivilDate;
  /** The first filing; a later correction does not make it late. */
  filedOn: CivilDate | null;
  state: FilingState;
}

/** E6, EF4: month by month, was the list filed, and in time? Also for months to come, which are not yet due. */
export const completeness = (
  events: readonly StandingEvent[],
  filings: readonly { month: Month; filedOn: CivilDate }[],
  period: { from: Month; to: Month },
  today: CivilDate,
  dueDay: number,
): MonthFiling[] => completenessIn(monthDays(period, dueDay), events, filings, today);

/** The same for one of many enterprises: what `monthDays` says is worked out once for all of them. */
export function completenessIn(
  months: readonly MonthDays[],
  events: readonly StandingEvent[],
  filings: readonly { month: Month; filedOn: CivilDate }[],
  today: CivilDate,
): MonthFiling[] {
  const firstFiled = new Map<Month, CivilDate>();
  for (const { month, filedOn } of filings) {
    const known = firstFiled.get(month);
    if (known === undefined || filedOn < known) firstFiled.set(month, filedOn);
  }
  return months.map(({ month, lastDay, dueOn }) => {
    const filedOn = firstFiled.get(month) ?? null;
    return { month, dueOn, filedOn, state: isOwed(events, lastDay) ? stateOf(filedOn, dueOn, today) : 'notOwed' };
  });
}

function stateOf(filedOn: CivilDate | null, dueOn: CivilDate, today: CivilDate): FilingState {
  if (filedOn !== null) return isOnTime(filedOn, dueOn) ? 'onTime' : 'late';
  return today > dueOn ? 'missing' : 'notYetDue';
}
