import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { isWarning, type MeasureKind, type MeasureState } from '../kinds.ts';

/** A warning or a rapid response with its term. */
export interface Measure {
  kind: MeasureKind;
  state: MeasureState;
  startsOn: CivilDate;
  /** The last day of the term; null: until it is lifted by decision. */
  endsOn: CivilDate | null;
  liftedOn: CivilDate | null;
}

/** R23: the term is over from the day after its last day, whether or not the lifting has been recorded yet. */
export const isTermOver = ({ endsOn }: Pick<Measure, 'endsOn'>, day: CivilDate): boolean =>
  endsOn !== null && day > endsOn;

/** Is it in force on this day? Approved, begun, its term not over, not lifted yet. */
export const isInForce = (measure: Measure, day: CivilDate): boolean =>
  (measure.state === 'approved' || measure.state === 'lifted') &&
  measure.startsOn <= day &&
  !isTermOver(measure, day) &&
  (measure.liftedOn === null || measure.liftedOn > day);

/** Approved and not lifted: in force now or to come, or over and waiting for its lifting to be recorded. */
export const isPending = ({ state }: Pick<Measure, 'state'>): boolean => state === 'approved';

/** R23: is it time to record that its term ended it? */
export const isDueToLift = (measure: Measure, day: CivilDate): boolean =>
  isPending(measure) && isTermOver(measure, day);

/** How a measure stands on a day: what is approved waits, is in force, or is over and waits for the record of it. */
export const MEASURE_PHASES = ['proposed', 'declined', 'notYet', 'inForce', 'termOver', 'lifted'] as const;
export type MeasurePhase = (typeof MEASURE_PHASES)[number];

export function phaseOf(measure: Measure, day: CivilDate): MeasurePhase {
  if (measure.state !== 'approved') return measure.state;
  if (isTermOver(measure, day)) return 'termOver';
  return isInForce(measure, day) ? 'inForce' : 'notYet';
}

/** R20: the risk was assessed anew since somebody last looked at the measure in that light. */
export const needsReview = (
  measure: Pick<Measure, 'state'> & { reviewedAssessment: number },
  newestAssessmentNumber: number,
): boolean => isPending(measure) && measure.reviewedAssessment < newestAssessmentNumber;

/** R23: the term ends after it begins. */
export function isTermSound({ startsOn, endsOn }: Pick<Measure, 'startsOn' | 'endsOn'>): Verdict {
  return endsOn !== null && endsOn < startsOn ? { ok: false, reason: 'termBeforeStart', rule: 'R23' } : allowed;
}

/** What was done about a risk's responsible party, as far as lifting asks. */
export interface ReductionOnRecord {
  /** Cases of enterprises responsible, with whether their elimination evaluation is filed and confirmed as reduced. */
  cases: readonly { enterprise: string; hasElimination: boolean; isReduced: boolean }[];
  /** Without any case: whether the technical group has confirmed that the risk is gone or reduced. */
  isReducedWithoutCase: boolean;
}

/**
 * R22-R24: may a measure be lifted by decision? Not before every enterprise responsible has filed its elimination
 * evaluation, and the technical group has confirmed that the risk is gone or reduced.
 */
export function mayLift(record: ReductionOnRecord): Verdict {
  const without = record.cases.find(({ hasElimination }) => !hasElimination);
  if (without) {
    return { ok: false, reason: 'eliminationMissing', rule: 'R22', params: { enterprise: without.enterprise } };
  }
  const unconfirmed = record.cases.find(({ isReduced }) => !isReduced);
  if (unconfirmed) {
    return { ok: false, reason: 'reductionUnconfirmed', rule: 'R24', params: { enterprise: unconfirmed.enterprise } };
  }
  if (record.cases.length === 0 && !record.isReducedWithoutCase) {
    return { ok: false, reason: 'reductionUnconfirmedAnywhere', rule: 'R24' };
  }
  return allowed;
}

/** R18: never the person who proposed it. */
export function mayDecide(proposedById: string, deciderId: string): Verdict {
  return proposedById === deciderId ? { ok: false, reason: 'ownRiskProposal', rule: 'R18' } : allowed;
}

/** R21: a response that was decided on is answered by the authority it is proposed to; a warning asks for no answer. */
export function mayAnswer({ kind, state }: Pick<Measure, 'kind' | 'state'>): Verdict {
  const refuse = (reason: string): Verdict => ({ ok: false, reason, rule: 'R21' });
  if (isWarning(kind)) return refuse('warningNotAnswered');
  return state === 'approved' || state === 'lifted' ? allowed : refuse('responseNotApproved');
}

/** R21: the day by which the authority is to answer; null where none is due: of a warning, or where the zone sets no term. */
export const answerDueOn = (
  measure: Pick<Measure, 'kind' | 'state'>,
  decidedOn: CivilDate | null,
  answerDays: number | null,
): CivilDate | null =>
  mayAnswer(measure).ok && decidedOn !== null && answerDays !== null ? addDays(decidedOn, answerDays) : null;

/** R29: only an approved announcement becomes public, and only by somebody else than who wrote it. */
export function mayPublish(
  measure: Measure & { isPublished: boolean },
  proposedById: string,
  publisherId: string,
): Verdict {
  const refuse = (reason: string): Verdict => ({ ok: false, reason, rule: 'R29' });
  if (measure.kind !== 'announcement') return refuse('notForThePublic');
  if (measure.state !== 'approved') return refuse('announcementNotApproved');
  if (measure.isPublished) return refuse('announcementPublished');
  return proposedById === publisherId ? refuse('ownAnnouncement') : allowed;
}

/** R19, R21: a response names the authority it is proposed to, a notice its readers; the public needs no naming. */
export function isAddressed(measure: {
  kind: MeasureKind;
  departmentId: string | null;
  audience: string;
  enterpriseIds: readonly string[];
}): Verdict {
  if (!isWarning(measure.kind)) {
    return measure.departmentId ? allowed : { ok: false, reason: 'responseWithoutAuthority', rule: 'R21' };
  }
  const isOpen = measure.kind === 'announcement';
  const isNamed = measure.audience !== '' || measure.enterpriseIds.length > 0;
  return isOpen || isNamed ? allowed : { ok: false, reason: 'warningWithoutAudience', rule: 'R19' };
}
