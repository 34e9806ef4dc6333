import { addDays, type CivilDate, daysBetween } from '../../platform/calendar.ts';
import { allowed, type Refusal, type Verdict } from '../../platform/errors.ts';

const refuse = (reason: string, params?: Refusal['params']): Refusal => ({
  ok: false,
  reason: `meetings.${reason}`,
  rule: 'Z2',
  ...(params && { params }),
});

/** Z2: a meeting was held from its day on: no minutes before it. */
export const mayBeHeld = (meetsOn: CivilDate, today: CivilDate): Verdict =>
  meetsOn <= today ? allowed : refuse('minutesEarly', { meetsOn });

/** Somebody who is asked to a meeting, by whom they belong to. */
export interface Attendance {
  /** A department; null for the zone's office, or for another organisation. */
  department: string | null;
  /** Another organisation's name; empty for people of departments and of the office. */
  organisation: string;
  /** Null until attendance is taken. */
  attended: boolean | null;
}

const OFFICE = '';

/**
 * Z2: how many different bodies of the zone were present: its office and its departments, associations among them.
 * Another organisation may sit with them and makes no meeting joint.
 * @param offices departments that are the zone's office under another name
 */
export function bodiesPresent(people: readonly Attendance[], offices: readonly string[] = []): number {
  const present = people.filter(({ attended, organisation }) => attended === true && organisation === '');
  return new Set(present.map(({ department }) => bodyKey(department, offices))).size;
}

const bodyKey = (department: string | null, offices: readonly string[]): string =>
  department === null || offices.includes(department) ? OFFICE : department;

/** From how many bodies on a meeting is joint: what the word says, no number of a plan. */
const JOINT_FROM = 2;

/** Z2: a meeting of one body alone is not joint. */
export const mayCountAsJoint = (present: number): Verdict =>
  present >= JOINT_FROM ? allowed : refuse('oneBody', { present });

/** Z2: until when a problem is acted on if the meeting sets no day: so many days after it. */
export const usualDueOn = (meetsOn: CivilDate, actionDays: number): CivilDate => addDays(meetsOn, actionDays);

/** Z2: what a meeting asks for is due on its day at the earliest. */
export const mayBeDue = (meetsOn: CivilDate, dueOn: CivilDate): Verdict =>
  dueOn >= meetsOn ? allowed : refuse('dueBeforeMeeting', { meetsOn });

/** Z2: whoever reported an action does not confirm it too. */
export const mayConfirm = (reportedBy: string | null, confirming: string): Verdict =>
  reportedBy === confirming ? refuse('ownReport') : allowed;

/** Days that are left until the last day in time; negative when late, by that of its closing once it is closed. */
export const daysLeft = (
  { dueOn, closedOn }: { dueOn: CivilDate; closedOn: CivilDate | null },
  today: CivilDate,
): number => daysBetween(closedOn ?? today, dueOn);
