import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { isOverdue } from './correction-in-time.ts';
import { type FindingMove, type FindingState, nextState } from './lifecycle.ts';

const refuse = (reason: string, params?: Record<string, string>): Verdict => ({
  ok: false,
  reason: `finding.${reason}`,
  rule: 'Z4',
  ...(params && { params }),
});

/** Z4: may the finding take this step from where it stands? */
export function mayMove(state: FindingState, move: FindingMove): Verdict {
  if (nextState(state, move)) return allowed;
  if (state === 'closed') return refuse('closed');
  return refuse(move === 'correct' ? 'waitsForRecheck' : 'notCorrected');
}

/** Z4: a correction is proved by a paper; only the office may hand one in without, and says why. */
export function mayHandIn(given: { proofs: number; isOffice: boolean; whyNoProof: string }): Verdict {
  if (given.proofs > 0) return allowed;
  return given.isOffice && given.whyNoProof !== '' ? allowed : refuse('proofMissing');
}

/** Z4: another person than who handed the correction in checks it, and not before the day of the correction. */
export function mayRecheck(
  correction: { byId: string | null; on: CivilDate },
  recheck: { byId: string; on: CivilDate },
): Verdict {
  if (correction.byId === recheck.byId) return refuse('ownCorrection');
  if (recheck.on < correction.on) return refuse('recheckBeforeCorrection', { day: correction.on });
  return allowed;
}

/** Z4: the due day is put off before it has passed, to a later one; a finding overdue stays so. */
export function mayExtend(
  finding: { state: FindingState; dueOn: CivilDate },
  dueOn: CivilDate,
  today: CivilDate,
): Verdict {
  if (finding.state !== 'open') return mayMove(finding.state, 'correct');
  if (isOverdue(finding, today)) return refuse('alreadyDue', { day: finding.dueOn });
  return dueOn > finding.dueOn ? allowed : refuse('dueNotLater', { day: finding.dueOn });
}

/** Z4: who is asked for a better correction gets a new due day only where the first one came in time. */
export function mayGiveNewDay(
  finding: { dueOn: CivilDate; correctedOn: CivilDate },
  dueOn: CivilDate,
  today: CivilDate,
): Verdict {
  if (finding.correctedOn > finding.dueOn) return refuse('wasLate', { day: finding.dueOn });
  if (dueOn < finding.dueOn) return refuse('dueNotLater', { day: finding.dueOn });
  return dueOn > today ? allowed : refuse('dueNotAhead', { day: today });
}
