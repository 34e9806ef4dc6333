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

export interface StepDays {
  step: Step;
  /** Null as long as the day is not set: it counts from an earlier step. */
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
}

export interface DueStep extends StepDays {
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
 * Q4, Q7-Q9: every due day of a half-year, and when it was done. A return by the office takes up the draft again, whose
 * first submission counts. @throws MissingParameter
 */
export function stepDays(half: Half, report: ReportDays | null, data: DataDays | null, pack: RulePack): StepDays[] {
  const isReviewed = report !== null && report.state !== 'draft' && report.state !== 'submitted';
  const reviewDue = report?.submittedOn && report.state !== 'draft' ? reviewDueOn(report.submittedOn, pack) : null;
  return [
    { step: 'data', dueOn: data?.dueOn ?? dataDueOn(half, pack), doneOn: data?.doneOn ?? null },
    { step: 'draft', dueOn: draftDueOn(half, pack), doneOn: report?.firstSubmittedOn ?? null },
    { step: 'review', dueOn: reviewDue, doneOn: isReviewed ? report.reviewedOn : null },
    {
      step: 'consultation',
      dueOn: report?.consultationEndsOn ?? null,
      doneOn: report?.consultationClosedOn ?? null,
    },
    { step: 'publication', dueOn: publicationDueOn(half, pack), doneOn: report?.publishedOn ?? null },
  ];
}

/** Whether a day counts: of a half-year with a report always, of any other since the zone keeps its work here. */
export const isKept = (dueOn: CivilDate, report: ReportDays | null, since: CivilDate): boolean =>
  report !== null || dueOn >= since;

/** Q4, Q7-Q9: the same, and whether that is late. @throws MissingParameter */
export function dueSteps(
  half: Half,
  report: ReportDays | null,
  data: DataDays | null,
  { pack, today, since }: Judged,
): DueStep[] {
  // Nobody is late with what nobody was asked for; and the office closes a circulation the day after its last one.
  const isJudged = (step: Step) => step !== 'consultation' && (step !== 'data' || data !== null);
  return stepDays(half, report, data, pack).map(({ step, dueOn, doneOn }) => ({
    step,
    dueOn,
    doneOn,
    isLate: dueOn !== null && isJudged(step) && isKept(dueOn, report, since) && isLate(dueOn, doneOn, today),
  }));
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
