import { validFrom } from '../../enterprises/metrics/enterprise-metrics.ts';
import type { CertificateTerm } from '../../enterprises/metrics/metric-facts.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { allowed, type Refusal, type Verdict } from '../../platform/errors.ts';
import { LABORATORY_STATES, type LaboratoryState } from '../kinds.ts';

/** Z14: where a laboratory may go: on to any later state, back to any earlier one; an accreditation lapses. */
export const NEXT = {
  interested: ['gap-analysis', 'documents', 'internal-audit', 'application', 'on-site-assessment', 'accredited'],
  'gap-analysis': ['interested', 'documents', 'internal-audit', 'application', 'on-site-assessment', 'accredited'],
  documents: ['interested', 'gap-analysis', 'internal-audit', 'application', 'on-site-assessment', 'accredited'],
  'internal-audit': ['interested', 'gap-analysis', 'documents', 'application', 'on-site-assessment', 'accredited'],
  application: ['interested', 'gap-analysis', 'documents', 'internal-audit', 'on-site-assessment', 'accredited'],
  'on-site-assessment': ['interested', 'gap-analysis', 'documents', 'internal-audit', 'application', 'accredited'],
  accredited: [
    'interested',
    'gap-analysis',
    'documents',
    'internal-audit',
    'application',
    'on-site-assessment',
    'lapsed',
  ],
  lapsed: ['gap-analysis', 'documents', 'internal-audit', 'application', 'on-site-assessment', 'accredited'],
} as const satisfies Record<LaboratoryState, readonly LaboratoryState[]>;

/** 'skip' passes over states and says why, 'back' needs a reason; 'lapse' and 'renew' are the end and the return of an accreditation. */
export type LaboratoryMove = 'step' | 'skip' | 'back' | 'lapse' | 'renew';

/** What kind of move that is; null where none leads. */
export function moveKind(from: LaboratoryState, to: LaboratoryState): LaboratoryMove | null {
  const next: readonly LaboratoryState[] = NEXT[from];
  if (!next.includes(to)) return null;
  if (to === 'lapsed') return 'lapse';
  if (from === 'lapsed' && to === 'accredited') return 'renew';
  const steps = LABORATORY_STATES.indexOf(to) - LABORATORY_STATES.indexOf(from);
  if (steps < 0) return 'back';
  return steps === 1 ? 'step' : 'skip';
}

/** Does the move need words: what is skipped and why, or why it goes back? */
const needsNote = (move: LaboratoryMove): boolean => move === 'skip' || move === 'back';

const refuse = (reason: string, params?: Refusal['params']): Refusal => ({
  ok: false,
  reason: `laboratory.${reason}`,
  rule: 'Z14',
  ...(params && { params }),
});

/** Z14: a laboratory is accredited by a CNAS certificate on file that is valid on the day. */
export const mayBeAccredited = (certificates: readonly CertificateTerm[], on: CivilDate): Verdict =>
  validFrom(certificates, on) === null ? refuse('noCertificate', { day: on }) : allowed;

export interface LaboratoryStep {
  to: LaboratoryState;
  /** The day on which it was reached. */
  on: CivilDate;
  note: string;
}

/**
 * Z14: may the laboratory take this step? Along the table, not in the future, not before the step before, with words for
 * what is skipped or taken back, and to the accreditation only with its certificate.
 */
export function mayMove(
  { state, since }: { state: LaboratoryState; since: CivilDate },
  { to, on, note }: LaboratoryStep,
  certificates: readonly CertificateTerm[],
  today: CivilDate,
): Verdict {
  const move = moveKind(state, to);
  if (move === null) return refuse(to === 'lapsed' ? 'lapsedOnlyFromAccredited' : 'noMove', { state, to });
  if (on > today) return refuse('future', { today });
  if (on < since) return refuse('beforeStage', { day: since });
  if (needsNote(move) && note.trim() === '') return refuse(move === 'skip' ? 'skipNote' : 'backReason');
  return to === 'accredited' ? mayBeAccredited(certificates, on) : allowed;
}
