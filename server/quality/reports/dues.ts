import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { addWorkingDays, type WorkingDays } from '../../platform/working-days.ts';
import { type RulePack, ruleCount, ruleMonthDay } from '../../zones/rule-pack.ts';
import type { Half } from '../period.ts';

/** When the steps of a half-year's analysis are due; all days are the last ones in time. */

/** What the days of the departments' data need, and those of all steps. */
export const DATA_RULES = [
  ['Q4', 'firstHalfDataDue'],
  ['Q4', 'secondHalfDataDue'],
] as const;
export const STEP_RULES = [
  ...DATA_RULES,
  ['Q7', 'firstHalfDraftDue'],
  ['Q7', 'secondHalfDraftDue'],
  ['Q8', 'reviewDays'],
  ['Q9', 'firstHalfPublicationDue'],
  ['Q9', 'secondHalfPublicationDue'],
] as const;

/** The report of a second half is due in the year after it. */
const dueDay = ({ year, half }: Half, pack: RulePack, rule: string, first: string, second: string): CivilDate =>
  half === 1 ? `${year}-${ruleMonthDay(pack, rule, first)}` : `${year + 1}-${ruleMonthDay(pack, rule, second)}`;

/** Q4: the departments' own parts, as the office arranges it; the rule pack proposes a day. @throws MissingParameter */
export const dataDueOn = (half: Half, pack: RulePack): CivilDate =>
  dueDay(half, pack, 'Q4', 'firstHalfDataDue', 'secondHalfDataDue');

/** Q7: the draft reaches the office by 20 July, by 20 January for the second half. @throws MissingParameter */
export const draftDueOn = (half: Half, pack: RulePack): CivilDate =>
  dueDay(half, pack, 'Q7', 'firstHalfDraftDue', 'secondHalfDraftDue');

/** Q8: the office reviews within five days of having received it. @throws MissingParameter */
export const reviewDueOn = (submittedOn: CivilDate, pack: RulePack): CivilDate =>
  addDays(submittedOn, ruleCount(pack, 'Q8', 'reviewDays'));

/**
 * Q8: the last day that a circulation to the departments may set for opinions: ten working days by the State Council's
 * calendar. Null when that year's calendar is not known. @throws MissingParameter
 */
export const latestOpinionDay = (calendar: WorkingDays, circulatedOn: CivilDate, pack: RulePack): CivilDate | null =>
  addWorkingDays(calendar, circulatedOn, ruleCount(pack, 'Q8', 'consultationWorkingDays'));

/** Q9: published by 15 August, by 20 February for the second half. @throws MissingParameter */
export const publicationDueOn = (half: Half, pack: RulePack): CivilDate =>
  dueDay(half, pack, 'Q9', 'firstHalfPublicationDue', 'secondHalfPublicationDue');

/** Done on its last day is in time; not done, it is late from the day after. */
export const isLate = (dueOn: CivilDate, doneOn: CivilDate | null, today: CivilDate): boolean =>
  (doneOn ?? today) > dueOn;
