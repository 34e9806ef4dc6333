import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';

/** Z14: attendance is taken on the day of the training and later. */
export const mayAttend = (heldOn: CivilDate, today: CivilDate): Verdict =>
  today >= heldOn
    ? allowed
    : { ok: false, reason: 'training.attendanceTooEarly', rule: 'Z14', params: { day: heldOn } };

/** Z14: a training is recorded as held from its day on, and only with somebody who was there. */
export function mayHold(heldOn: CivilDate, today: CivilDate, attended: number): Verdict {
  if (today < heldOn) return { ok: false, reason: 'training.notYet', rule: 'Z14', params: { day: heldOn } };
  return attended > 0 ? allowed : { ok: false, reason: 'training.nobodyAttended', rule: 'Z14' };
}

/** Z14: where people have been there already, the day can't lie ahead. */
export const mayBeOn = (heldOn: CivilDate, today: CivilDate, hasBeen: boolean): Verdict =>
  hasBeen && heldOn > today ? { ok: false, reason: 'training.hasBeen', rule: 'Z14', params: { day: heldOn } } : allowed;
