import { type CivilDate, isCivilDate, yearOf } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import type { EvaluationOutcome } from '../evaluation/outcome.ts';
import { isInZone, type Standing } from './lifecycle.ts';

/** The same civil day `years` later; 1 March for a 29 February that the year does not have: whole years must be over. */
export function sameDayYearsLater(day: CivilDate, years: number): CivilDate {
  const year = String(yearOf(day) + years).padStart(4, '0');
  const same = year + day.slice(4);
  return isCivilDate(same) ? same : `${year}-03-01`;
}

/** E10: the ban runs from the day of removal itself, so the same day `years` later is the first one outside it. */
export const firstDayToReapply = (removedOn: CivilDate, years: number): CivilDate =>
  sameDayYearsLater(removedOn, years);

/**
 * E10: may the enterprise apply for admission? Not while it is in the zone, and not within the ban after its removal.
 * `standing` is null for one that the census does not know. `today` is the day of the application: an admission that
 * took effect before it would slip past the ban, so whoever records one asks for its effective day.
 */
export function mayApply(standing: Standing | null, banYears: number, today: CivilDate): Verdict {
  if (standing === null) return allowed;
  if (isInZone(standing.status)) return { ok: false, reason: 'enterprise.alreadyInZone', rule: 'E2' };
  if (standing.status !== 'removed') return allowed;
  const firstDay = firstDayToReapply(standing.since, banYears);
  return today < firstDay ? { ok: false, reason: 'enterprise.lockedOut', rule: 'E10', params: { firstDay } } : allowed;
}

/**
 * E10: a suspended enterprise is restored once its effects are gone and an evaluation made after the suspension has
 * passed. One of the very day of the suspension does not show that it came after.
 */
export function mayRestore(
  { status, suspendedOn }: Pick<Standing, 'status' | 'suspendedOn'>,
  evaluation: { outcome: EvaluationOutcome; completedOn: CivilDate } | null,
  effectsGone: boolean,
): Verdict {
  if (status !== 'suspended' || suspendedOn === null) {
    return { ok: false, reason: 'enterprise.notSuspended', rule: 'E10' };
  }
  if (evaluation?.outcome !== 'passed' || evaluation.completedOn <= suspendedOn) {
    return { ok: false, reason: 'enterprise.noEvaluationAfterSuspension', rule: 'E10', params: { suspendedOn } };
  }
  return effectsGone ? allowed : { ok: false, reason: 'enterprise.effectsRemain', rule: 'E10' };
}
