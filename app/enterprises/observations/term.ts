import { type CivilDate, daysBetween } from '../../../server/platform/calendar.ts';

/** E8: the last day has passed. */
export const isTermOver = (endsOn: CivilDate, today: CivilDate): boolean => today > endsOn;

/** Days until the last one; 0 on it and afterwards. */
export const daysLeftOf = (endsOn: CivilDate, today: CivilDate): number => Math.max(0, daysBetween(today, endsOn));

/** E8: the overall report speaks of the whole term, so it is taken from the term's last day on. */
export const takesOverallReport = (endsOn: CivilDate, today: CivilDate): boolean => today >= endsOn;
