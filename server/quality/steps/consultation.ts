import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Refusal, type Verdict } from '../../platform/errors.ts';
import type { WorkingDays } from '../../platform/working-days.ts';
import { firstUnknownYear } from '../../working-days/first-unknown-year.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { latestOpinionDay } from '../reports/dues.ts';

export const CONSULTATION_MODES = ['meeting', 'circulation'] as const;
export type ConsultationMode = (typeof CONSULTATION_MODES)[number];

const refuse = (reason: string, params?: Refusal['params']): Refusal => ({
  ok: false,
  reason: `quality.${reason}`,
  rule: 'Q8',
  ...(params && { params }),
});

/** Q8: whoever handed a report in does not review it. */
export const mayReview = (submittedBy: string | null, reviewer: string): Verdict =>
  submittedBy === reviewer ? refuse('ownReview') : allowed;

/**
 * Q8: the last day for opinions of a circulation: after today, and within so many working days. Without the calendar of
 * the year into which the term may reach nothing can be decided. @throws MissingParameter
 */
export function mayCirculate(calendar: WorkingDays, today: CivilDate, endsOn: CivilDate, pack: RulePack): Verdict {
  const latest = latestOpinionDay(calendar, today, pack);
  if (endsOn <= today) return refuse('opinionsTooSoon', { firstDay: addDays(today, 1) });
  if (latest === null) return refuse('calendarUnknown', { year: firstUnknownYear(calendar, today) });
  return endsOn <= latest ? allowed : refuse('opinionsTooLong', { latest });
}

/** Q8: the joint meeting lies ahead, or is today. */
export const mayMeet = (today: CivilDate, meetingOn: CivilDate): Verdict =>
  meetingOn >= today ? allowed : refuse('meetingPast', { today });

/** A round of consultation as it runs. */
export interface Round {
  mode: ConsultationMode;
  /** The meeting's day, or the last day for opinions. */
  endsOn: CivilDate;
  /** Departments asked. */
  asked: readonly string[];
  /** Those that have answered. */
  answered: readonly string[];
}

export const unanswered = ({ asked, answered }: Pick<Round, 'asked' | 'answered'>): string[] =>
  asked.filter((department) => !answered.includes(department));

/** Q8: who is asked answers once in a round, by its last day. */
export function mayRespond({ endsOn, asked, answered }: Round, department: string, today: CivilDate): Verdict {
  if (!asked.includes(department)) return refuse('notAsked');
  if (answered.includes(department)) return refuse('answeredAlready');
  return today <= endsOn ? allowed : refuse('opinionsOver', { endsOn });
}

/**
 * Q8: a meeting is concluded once its day has come, a circulation once all have answered or its last day is over.
 * @param names of those that have not answered, for the words of the refusal
 */
export function mayConclude(round: Round, today: CivilDate, names: Refusal['params']): Verdict {
  const { mode, endsOn } = round;
  if (mode === 'meeting') return today >= endsOn ? allowed : refuse('meetingAhead', { meetingOn: endsOn });
  if (unanswered(round).length === 0 || today > endsOn) return allowed;
  return refuse('opinionsMissing', { endsOn, ...names });
}
