import { exact, toDecimal } from '../../assessment/exact.ts';
import { type CivilDate, daysBetween } from '../../platform/calendar.ts';
import { allowed, type Refusal, type Verdict } from '../../platform/errors.ts';
import { CHECK_ITEMS, type CheckAnswers, type CheckItem } from './items.ts';

/** EF7: everything that a check still lacks, in the order of the form; each names its item in `params`. */
export const checkProblems = (answers: CheckAnswers): Refusal[] =>
  CHECK_ITEMS.flatMap((item): Refusal[] => {
    const answer = answers[item];
    if (!answer) return [{ ok: false, reason: 'check.unanswered', rule: 'EF7', params: { item } }];
    if (answer.result === 'conforms' || answer.facts.trim() !== '') return [];
    return [{ ok: false, reason: 'check.factsMissing', rule: 'EF7', params: { item } }];
  });

/** EF7: a check is complete when every item is answered and what does not conform is written down. */
export const mayCompleteCheck = (answers: CheckAnswers): Verdict => checkProblems(answers)[0] ?? allowed;

/** The items found not to conform: they show a departure from the requirements (E9a). */
export const nonConformingItems = (answers: CheckAnswers): CheckItem[] =>
  CHECK_ITEMS.filter((item) => answers[item]?.result === 'non-conforming');

export interface CheckCoverage {
  checked: number;
  total: number;
  /** Ids of the enterprises not checked often enough, in the order given. */
  unchecked: string[];
  /** From 0 to 1 as a decimal string; null when there was nobody to check. */
  share: string | null;
}

/**
 * E11: how many of the zone's enterprises have had their checks of a year, as of today. An enterprise counts from the
 * year of its admission on.
 */
export function coverage(
  inZone: readonly { id: string; admittedOn: CivilDate }[],
  checks: readonly { enterpriseId: string; on: CivilDate }[],
  year: number,
  checksPerYear: number,
  today: CivilDate,
): CheckCoverage {
  const [firstDay, lastDay] = [`${year}-01-01`, checksDueOn(year)];
  const end = today < lastDay ? today : lastDay;
  const times = new Map<string, number>();
  for (const { enterpriseId, on } of checks) {
    if (on >= firstDay && on <= end) times.set(enterpriseId, (times.get(enterpriseId) ?? 0) + 1);
  }
  const members = inZone.filter(({ admittedOn }) => admittedOn <= end);
  const unchecked = members.filter(({ id }) => (times.get(id) ?? 0) < checksPerYear).map(({ id }) => id);
  const total = members.length;
  const checked = total - unchecked.length;
  return { checked, total, unchecked, share: total === 0 ? null : toDecimal(exact(`${checked}`).div(total)) };
}

/** E11: a year's checks may be made until its last day. */
const checksDueOn = (year: number): CivilDate => `${year}-12-31`;

export interface DueReminder {
  dueOn: CivilDate;
  /** Negative when overdue. */
  daysLeft: number;
  state: 'ahead' | 'dueSoon' | 'overdue';
}

/** E11: is it time to remind the office of the year's checks? From `noticeDays` before the last day on. */
export function dueReminder(today: CivilDate, year: number, noticeDays: number): DueReminder {
  const dueOn = checksDueOn(year);
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return { dueOn, daysLeft, state: 'overdue' };
  return { dueOn, daysLeft, state: daysLeft <= noticeDays ? 'dueSoon' : 'ahead' };
}
