import { DEADLINE_KINDS } from '../deadlines/deadline.ts';
import { addDays, type CivilDate } from '../platform/calendar.ts';
import { NEWS_KINDS } from './kinds.ts';

/**
 * So many days ahead a deadline comes into the inbox. The pages of A9 look 30 days ahead, to plan by; the inbox holds
 * what is to be done now, and of a month's entries nobody would see the urgent ones. A week holds a weekend and still
 * leaves working days.
 */
export const DAYS_AHEAD = 7;

export const lastDayAhead = (today: CivilDate): CivilDate => addDays(today, DAYS_AHEAD);

const isOneOf = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);

/** News are read, they are never late. A training and a meeting are both: a day to keep, and an invitation. */
export const isNews = (kind: string): boolean => isOneOf(NEWS_KINDS, kind);

interface Entry {
  kind: string;
  dueOn: CivilDate | null;
}

/** Is it told as late? */
export const isOverdue = ({ kind, dueOn }: Entry, today: CivilDate): boolean =>
  !isNews(kind) && dueOn !== null && dueOn < today;

/**
 * An entry whose deadline is not among those open up to `lastDayAhead`: is it over? What lies further ahead was told
 * early and is not judged yet; an invitation stays until its day is past; what has no day ends with the act that ends it.
 */
export function isOver({ kind, dueOn }: Entry, today: CivilDate): boolean {
  if (!isOneOf(DEADLINE_KINDS, kind) || dueOn === null) return false;
  return isNews(kind) ? dueOn < today : dueOn <= lastDayAhead(today);
}
