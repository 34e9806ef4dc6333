import { addDays, type CivilDate, startOfDay } from '../../platform/calendar.ts';

/** When a training takes place, as its row says it. */
export interface TrainingTime {
  heldOn: CivilDate;
  /** 'HH:MM' in the zone's time. */
  startsAt: string;
  /** A decimal. */
  hours: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** People come before it begins, and sign in then. */
const EARLIEST_MINUTES = 60;
/** Longest time for which one code may hold: a picture of it travels. */
const LONGEST_DAYS = 14;

/** The instant that a wall clock 'HH:MM' of a day shows in the zone. */
export function instantOf(day: CivilDate, clock: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Date(startOfDay(day, timeZone).getTime() + hours * HOUR_MS + minutes * MINUTE_MS);
}

export const beginningOf = ({ heldOn, startsAt }: TrainingTime, timeZone: string): Date =>
  instantOf(heldOn, startsAt, timeZone);

/** For how long a sign-in code holds; both ends belong to it. */
export interface SignInWindow {
  opensAt: Date;
  closesAt: Date;
}

/** Unless told otherwise: from an hour before the training until it is over, never before its day. */
export function usualWindow(training: TrainingTime, timeZone: string): SignInWindow {
  const begins = beginningOf(training, timeZone).getTime();
  const day = startOfDay(training.heldOn, timeZone).getTime();
  return {
    opensAt: new Date(Math.max(day, begins - EARLIEST_MINUTES * MINUTE_MS)),
    closesAt: new Date(begins + Number(training.hours) * HOUR_MS),
  };
}

export type WindowFault = 'beforeDay' | 'endsFirst' | 'over' | 'tooLong';

/** What is wrong with a code's time, and at which end: nobody attends before the day, and a code that has ended serves nobody. */
export function windowFault(
  { opensAt, closesAt }: SignInWindow,
  training: TrainingTime,
  { now, timeZone }: { now: Date; timeZone: string },
): { field: 'opensAt' | 'closesAt'; fault: WindowFault } | null {
  if (opensAt < startOfDay(training.heldOn, timeZone)) return { field: 'opensAt', fault: 'beforeDay' };
  if (closesAt <= opensAt) return { field: 'closesAt', fault: 'endsFirst' };
  if (closesAt < now) return { field: 'closesAt', fault: 'over' };
  if (closesAt > startOfDay(addDays(training.heldOn, LONGEST_DAYS), timeZone)) {
    return { field: 'closesAt', fault: 'tooLong' };
  }
  return null;
}

export const CODE_STATES = ['early', 'open', 'expired', 'revoked'] as const;
export type CodeState = (typeof CODE_STATES)[number];

/** Whether one may sign in with a code now; from its first instant to its last. */
export function codeState(
  { opensAt, closesAt, revokedAt }: SignInWindow & { revokedAt: Date | null },
  now: Date,
): CodeState {
  if (revokedAt !== null) return 'revoked';
  if (now < opensAt) return 'early';
  return now <= closesAt ? 'open' : 'expired';
}

/** Z14: the last day on which participants may say what they thought of it. */
export const evaluateUntil = (heldOn: CivilDate, evaluationDays: number): CivilDate => addDays(heldOn, evaluationDays);

export type EvaluationTime = 'early' | 'open' | 'over';

/** Z14: from the training's beginning until so many days after it, the last one included. */
export function evaluationTime(
  training: TrainingTime,
  evaluationDays: number,
  { now, today, timeZone }: { now: Date; today: CivilDate; timeZone: string },
): EvaluationTime {
  if (now < beginningOf(training, timeZone)) return 'early';
  return today <= evaluateUntil(training.heldOn, evaluationDays) ? 'open' : 'over';
}
