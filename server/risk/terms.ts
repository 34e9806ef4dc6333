import type { CivilDate } from '../platform/calendar.ts';
import type { Urgency } from './kinds.ts';

/** R13, R17: the three steps that a risk's terms run for. */
export const TERM_STEPS = ['verify', 'assess', 'decide'] as const;
export type TermStep = (typeof TERM_STEPS)[number];

/** What a risk has been through, as far as its terms go. */
export interface RiskDates {
  urgency: Urgency | null;
  reportedOn: CivilDate;
  verifiedOn: CivilDate | null;
  assessedOn: CivilDate | null;
  decidedOn: CivilDate | null;
}

export interface RiskTerm {
  step: TermStep;
  dueOn: CivilDate;
  doneOn: CivilDate | null;
}

/** Each step counts from the day of the one before it. */
export const BEGUN_BY = { verify: 'reportedOn', assess: 'verifiedOn', decide: 'assessedOn' } as const satisfies Record<
  TermStep,
  keyof RiskDates
>;
export const DONE_BY = { verify: 'verifiedOn', assess: 'assessedOn', decide: 'decidedOn' } as const satisfies Record<
  TermStep,
  keyof RiskDates
>;

type Due = Pick<RiskTerm, 'dueOn' | 'doneOn'>;

/** Done by its day. */
export const isInTime = ({ dueOn, doneOn }: Due): boolean => doneOn !== null && doneOn <= dueOn;

/** Done after its day, or not yet although that is past. */
export const isLate = ({ dueOn, doneOn }: Due, today: CivilDate): boolean => (doneOn ?? today) > dueOn;

/** R13: what is rejected has been dealt with on that day, whichever step was its turn. */
export const endedByRejection = (
  terms: readonly RiskTerm[],
  risk: RiskDates,
  rejections: readonly CivilDate[],
): RiskTerm[] =>
  terms.map((term) => {
    const begunOn = risk[BEGUN_BY[term.step]];
    const rejectedOn = rejections.find((on) => begunOn !== null && begunOn <= on);
    const isEnd = rejectedOn !== undefined && (term.doneOn === null || rejectedOn < term.doneOn);
    return isEnd ? { ...term, doneOn: rejectedOn } : term;
  });
