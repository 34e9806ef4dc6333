import { allowed, type Verdict } from '../platform/errors.ts';

/** What a department hands in for a target. */
export const SUBMISSION_STATES = ['draft', 'submitted', 'returned', 'verified', 'withdrawn'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Draft -> submitted -> verified, with a way back through 'returned'; a department may withdraw what is not verified. */
export const SUBMISSION_NEXT = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['verified', 'returned', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  verified: [],
  withdrawn: [],
} as const satisfies Record<SubmissionState, readonly SubmissionState[]>;

/** States in which the department may still change what it hands in. */
export const EDITABLE_STATES = ['draft', 'returned'] as const satisfies readonly SubmissionState[];
export const isEditable = (state: SubmissionState): boolean =>
  (EDITABLE_STATES as readonly SubmissionState[]).includes(state);

export function canMove(from: SubmissionState, to: SubmissionState): Verdict {
  const next: readonly SubmissionState[] = SUBMISSION_NEXT[from];
  return next.includes(to) ? allowed : { ok: false, reason: `submission.not${capital(to)}From.${from}`, rule: 'A1' };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const PLAN_STATES = ['draft', 'in-force', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** A7: a closed year is frozen; a correction is the next revision of its snapshot. */
export function isOpenForWork(state: PlanState): Verdict {
  if (state === 'closed') return { ok: false, reason: 'planClosed', rule: 'A7' };
  return state === 'draft' ? { ok: false, reason: 'planNotInForce', rule: 'A7' } : allowed;
}
