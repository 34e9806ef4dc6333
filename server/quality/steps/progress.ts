import type { CivilDate } from '../../platform/calendar.ts';
import type { Role } from '../../platform/permissions.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import type { Half } from '../period.ts';
import { dataDueOn, draftDueOn, isLate, publicationDueOn, reviewDueOn } from '../reports/dues.ts';
import { HOLDER, type ReportMove, type ReportState } from '../reports/lifecycle.ts';

/** What is due in the course of a half-year's analysis, in its order (Q4, Q7-Q9). */
export const STEPS = ['data', 'draft', 'review', 'consultation', 'publication'] as const;
export type Step = (typeof STEPS)[number];

/** The days that count of a report. */
export interface ReportDays {
  state: ReportState;
  firstSubmittedOn: CivilDate | null;
  submittedOn: CivilDate | null;
  reviewedOn: CivilDate | null;
  /** The meeting's day, or the last day for opinions. */
  consultationEndsOn: CivilDate | null;
  consultationClosedOn: CivilDate | null;
  /** The first publication: a correction does not make it late. */
  publishedOn: CivilDate | null;
}

/** What the office arranged with the departments (Q4), and when the last of them had reported. */
export interface DataDays {
  dueOn: CivilDate;
  doneOn: CivilDate | null;
}

export interface DueStep {
  step: Step;
  /** Null as long as the day is not set: it counts from an earlier step. */
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  isLate: boolean;
}

export interface NextStep {
  move: ReportMove | 'start';
  holder: Extract<Role, 'technical' | 'office'>;
  dueOn: CivilDate | null;
}

/** The days by which a half-year is judged. */
export interface Judged {
  pack: RulePack;
  today: CivilDate;
  /** The zone keeps its work here since this day: what was due before and has no report is not called late. */
  since: CivilDate;
}

/**
 * Q4, Q7-Q9: every due day of a half-year, when it was done, and whether that is late. A return by the office takes up
 * the draft again, whose first submission counts. @throws MissingParameter
 */
export function dueSteps(
  half: Half,
  report: ReportDays | null,
  data: DataDays | null,
  { pack, today, since }: Judged,
): DueStep[] {
  const dueStep = (step: Step, dueOn: CivilDate | null, doneOn: CivilDate | null): DueStep => {
    const isJudged = dueOn !== null && (report !== null || dueOn >= since);
    return { step, dueOn, doneOn, isLate: isJudged && isLate(dueOn, doneOn, today) };
  };
  const isReviewed = report !== null && report.state !== 'draft' && report.state !== 'submitted';
  const reviewDue = report?.submittedOn && report.state !== 'draft' ? reviewDueOn(report.submittedOn, pack) : null;
  return [
    // Nobody is late with what nobody was asked for.
    data
      ? dueStep('data', data.dueOn, data.doneOn)
      : { step: 'data', dueOn: dataDueOn(half, pack), doneOn: null, isLate: false },
    dueStep('draft', draftDueOn(half, pack), report?.firstSubmittedOn ?? null),
    dueStep('review', reviewDue, isReviewed ? report.reviewedOn : null),
    // The office closes a circulation the day after its last one: that is not late.
    {
      step: 'consultation',
      dueOn: report?.consultationEndsOn ?? null,
      doneOn: report?.consultationClosedOn ?? null,
      isLate: false,
    },
    dueStep('publication', publicationDueOn(half, pack), report?.publishedOn ?? null),
  ];
}

const DUE_OF = {
  draft: 'draft',
  submitted: 'review',
  reviewed: 'publication',
  consulting: 'consultation',
  revising: 'publication',
  published: null,
} as const satisfies Record<ReportState, Step | null>;

const MOVE_OF = {
  draft: 'submit',
  submitted: 'accept',
  reviewed: 'consult',
  consulting: 'conclude',
  revising: 'publish',
  published: null,
} as const satisfies Record<ReportState, ReportMove | null>;

/** What comes next, from whom and until when; null once it is published. */
export function nextStep(state: ReportState | null, steps: readonly DueStep[]): NextStep | null {
  const dueOn = (of: Step) => steps.find(({ step }) => step === of)?.dueOn ?? null;
  if (state === null) return { move: 'start', holder: 'technical', dueOn: dueOn('draft') };
  const [move, holder, due] = [MOVE_OF[state], HOLDER[state], DUE_OF[state]];
  return move && holder && due ? { move, holder, dueOn: dueOn(due) } : null;
}
