import { addDays, type CivilDate, isCivilDate, yearOf } from '../platform/calendar.ts';
import type { Message } from '../platform/errors.ts';
import { isWeekend } from '../platform/working-days.ts';

/** Days off in a row, first and last included. */
export interface HolidaySpan {
  from: CivilDate;
  to: CivilDate;
  name: string;
}

/** A day of the calendar with what it is called. */
export interface NamedDay {
  day: CivilDate;
  name: string;
}

/** A year's calendar as the State Council's notice has it. */
export interface CalendarOfYear {
  year: number;
  /** The notice. */
  source: string;
  holidays: readonly HolidaySpan[];
  /** Weekend days that are worked. */
  workdays: readonly NamedDay[];
}

type Problems = Record<string, Message>;

/**
 * Everything that is wrong with a year's calendar, beside its field ('holidays.2.to'); nothing when it may be kept. A day
 * belongs to its own year, also when the holiday goes on across New Year.
 */
export function calendarProblems({ year, source, holidays, workdays }: CalendarOfYear): Problems {
  const problems: Problems = {};
  const note = (field: string, message: Message) => {
    problems[field] ??= message;
  };
  const requireText = (field: string, text: string) => {
    if (text === '') note(field, { key: 'field.required' });
  };
  const isDayOfYear = (field: string, day: CivilDate): boolean => {
    if (day !== '' && isCivilDate(day) && yearOf(day) === year) return true;
    note(field, dayProblem(day));
    return false;
  };

  requireText('source', source);
  if (holidays.length === 0) note('holidays', { key: 'workingDays.noHoliday', params: { year } });
  const off = new Set<CivilDate>();
  holidays.forEach((span, row) => {
    const { from, to, name } = span;
    const areDays = [isDayOfYear(`holidays.${row}.from`, from), isDayOfYear(`holidays.${row}.to`, to)];
    requireText(`holidays.${row}.name`, name);
    if (!areDays.every(Boolean)) return;
    if (from > to) note(`holidays.${row}.to`, { key: 'workingDays.spanBackwards', params: { from, to } });
    for (const day of daysIn(span)) {
      if (off.has(day)) note(`holidays.${row}.from`, { key: 'workingDays.offTwice', params: { day } });
      off.add(day);
    }
  });
  const worked = new Set<CivilDate>();
  workdays.forEach(({ day, name }, row) => {
    const field = `workdays.${row}.day`;
    requireText(`workdays.${row}.name`, name);
    if (!isDayOfYear(field, day)) return;
    if (off.has(day)) note(field, { key: 'workingDays.offAndWorked', params: { day } });
    else if (!isWeekend(day)) note(field, { key: 'workingDays.notWeekend', params: { day } });
    else if (worked.has(day)) note(field, { key: 'workingDays.workedTwice', params: { day } });
    worked.add(day);
  });
  return problems;
}

function dayProblem(day: string): Message {
  if (day === '') return { key: 'field.required' };
  if (!isCivilDate(day)) return { key: 'field.date' };
  return { key: 'workingDays.otherYear', params: { day, year: yearOf(day) } };
}

/** The days of a span, in their order. */
export function daysIn({ from, to }: Pick<HolidaySpan, 'from' | 'to'>): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days in a row that are called the same, as spans; the days come in their order. */
export function spansOf(days: readonly NamedDay[]): HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { day, name } of days) {
    const last = spans.at(-1);
    if (last && last.name === name && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day, name });
  }
  return spans;
}

/** The notice for a year comes out in the autumn before it: nothing later can be known. */
export const latestKnowableYear = (today: CivilDate): number => yearOf(today) + 1;

/** The years that terms run into now, and whose calendar is not on record. */
export const missingYears = (known: readonly number[], today: CivilDate): number[] =>
  [yearOf(today), latestKnowableYear(today)].filter((year) => !known.includes(year));
