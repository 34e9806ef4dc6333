/** A civil date 'YYYY-MM-DD'; it has no time zone, the zone decides which one "today" is. */
export type CivilDate = string;

const DAY_MS = 86_400_000;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function isCivilDate(value: string): boolean {
  return CIVIL_DATE.test(value) && !Number.isNaN(Date.parse(value)) && fromUtc(new Date(value)) === value;
}

const fromUtc = (instant: Date): CivilDate => instant.toISOString().slice(0, 10);

/** The civil date on the wall calendar of `timeZone` at an instant. */
export function civilDate(instant: Date, timeZone = 'Asia/Shanghai'): CivilDate {
  const known = FORMATS.get(timeZone);
  if (known) return known.format(instant);
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  FORMATS.set(timeZone, format);
  return format.format(instant);
}

/** Making a format costs a hundred times what using one does. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The instant at which a civil date begins on the wall clock of `timeZone`. */
export function startOfDay(date: CivilDate, timeZone = 'Asia/Shanghai'): Date {
  const asUtc = toDateColumn(date).getTime();
  // Wall clocks differ from UTC by whole minutes, and at midnight of a change of clocks by what the day before has.
  const offset = wallClock(new Date(asUtc), timeZone) - asUtc;
  const begins = asUtc - offset;
  const there = wallClock(new Date(begins), timeZone);
  return new Date(begins - (there - asUtc));
}

/** What the wall clock of `timeZone` shows at an instant, in milliseconds as if it stood in UTC. */
function wallClock(instant: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(instant);
  return Date.parse(`${shown.replace(', ', 'T')}Z`);
}

/** What the clock on the wall of `timeZone` shows at an instant, as 'HH:MM'. */
export const clockTime = (instant: Date, timeZone = 'Asia/Shanghai'): string =>
  new Date(wallClock(instant, timeZone)).toISOString().slice(11, 16);

/** A `date` column comes back as UTC midnight. */
export const dateColumn = (value: Date): CivilDate => fromUtc(value);
export const toDateColumn = (date: CivilDate): Date => new Date(`${date}T00:00:00.000Z`);

export const addDays = (date: CivilDate, days: number): CivilDate =>
  fromUtc(new Date(toDateColumn(date).getTime() + days * DAY_MS));

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((toDateColumn(to).getTime() - toDateColumn(from).getTime()) / DAY_MS);

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** The same civil day so many years later; 28 February where 29 February has no like. */
export function yearsLater(date: CivilDate, years: number): CivilDate {
  const sameDay = `${yearOf(date) + years}${date.slice(4)}`;
  return isCivilDate(sameDay) ? sameDay : `${sameDay.slice(0, 8)}28`;
}
