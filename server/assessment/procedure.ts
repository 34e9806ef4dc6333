import type { CivilDate } from '../platform/calendar.ts';
import { allowed, type Verdict } from '../platform/errors.ts';
import { addWorkingDays, type WorkingDays } from '../platform/working-days.ts';

/** Rules of the assessment procedure (A1-A10): who may decide what, and until when. */

/** A1: whoever prepared or handed in the evidence never verifies it, whatever other role the person has. */
export function mayVerify(
  verifierId: string,
  submission: { createdById: string; submittedById: string | null },
): Verdict {
  const isOwnWork = verifierId === submission.createdById || verifierId === submission.submittedById;
  return isOwnWork ? { ok: false, reason: 'ownWork', rule: 'A1' } : allowed;
}

/** A5: the last day of the office's term to verify; null when the calendar of that year is not known. */
export const verifyDueOn = (calendar: WorkingDays, submittedOn: CivilDate, workingDays: number): CivilDate | null =>
  addWorkingDays(calendar, submittedOn, workingDays);

/** A4: the last day on which a department may appeal a mark; null when the calendar of that year is not known. */
export const appealDueOn = (calendar: WorkingDays, markedOn: CivilDate, workingDays: number): CivilDate | null =>
  addWorkingDays(calendar, markedOn, workingDays);

/**
 * A4: a mark can be appealed once, from the day it was set to the last working day of the term. While the term can't
 * be reckoned (calendar not published yet), it has not run out. A mark set on appeal is final.
 */
export function mayAppeal(
  calendar: WorkingDays,
  mark: { kind: 'verification' | 'appeal'; markedOn: CivilDate; isAppealed: boolean; isLatest: boolean },
  workingDays: number,
  today: CivilDate,
): Verdict {
  if (mark.kind === 'appeal' || mark.isAppealed) return { ok: false, reason: 'appealedOnce', rule: 'A4' };
  if (!mark.isLatest) return { ok: false, reason: 'markSuperseded', rule: 'A4' };
  const due = appealDueOn(calendar, mark.markedOn, workingDays);
  if (due !== null && today > due) return { ok: false, reason: 'appealTooLate', rule: 'A4', params: { due } };
  return allowed;
}

/** A4: another person than the first verifier decides, and not the one who appeals. */
export function mayDecideAppeal(deciderId: string, appeal: { filedById: string; verifierId: string }): Verdict {
  if (deciderId === appeal.verifierId) return { ok: false, reason: 'sameVerifier', rule: 'A4' };
  return deciderId === appeal.filedById ? { ok: false, reason: 'ownAppeal', rule: 'A4' } : allowed;
}

/** A6: inapplicable is approved by another person than the one who proposes it. */
export function mayDecideInapplicability(deciderId: string, proposedById: string): Verdict {
  return deciderId === proposedById ? { ok: false, reason: 'ownProposal', rule: 'A6' } : allowed;
}

/** Something must be there to verify. */
export function mayHandIn(evidenceCount: number): Verdict {
  return evidenceCount > 0 ? allowed : { ok: false, reason: 'noEvidence', rule: 'A3' };
}
