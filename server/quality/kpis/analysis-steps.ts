import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { hasRules, type RulePack } from '../../zones/rule-pack.ts';
import { type Half, periodOf } from '../period.ts';
import { draftDueOn, isLate, publicationDueOn } from '../reports/dues.ts';

/** When a half-year's analysis first reached the office, and was first published. */
export interface AnalysisOnRecord {
  /** 'YYYY-H1' or 'YYYY-H2'. */
  period: string;
  submittedOn: CivilDate | null;
  publishedOn: CivilDate | null;
}

/** A step of an analysis with its last day in time. */
export interface AnalysisStep {
  period: string;
  step: 'draft' | 'publication';
  dueOn: CivilDate;
  doneOn: CivilDate | null;
}

const NEEDED = [
  ['Q7', 'firstHalfDraftDue'],
  ['Q7', 'secondHalfDraftDue'],
  ['Q9', 'firstHalfPublicationDue'],
  ['Q9', 'secondHalfPublicationDue'],
] as const;

/** The half-years whose reports fall due in a year: the second one of the year before and the first one of its own. */
export const halvesDueIn = (year: number): Half[] => [
  { year: year - 1, half: 2 },
  { year, half: 1 },
];

/**
 * Q7, Q9: the steps that fall due in a year. What was due before the zone kept its work here (`since`) and is not on record
 * is nobody's omission. Null where the rule pack lacks a day.
 */
export function stepsDueIn(
  year: number,
  analyses: readonly AnalysisOnRecord[],
  { pack, since }: { pack: RulePack; since: CivilDate },
): AnalysisStep[] | null {
  if (!hasRules(pack, NEEDED)) return null;
  return halvesDueIn(year).flatMap((half): AnalysisStep[] => {
    const period = periodOf(half);
    const found = analyses.find((analysis) => analysis.period === period);
    const steps: AnalysisStep[] = [
      { period, step: 'draft', dueOn: draftDueOn(half, pack), doneOn: found?.submittedOn ?? null },
      { period, step: 'publication', dueOn: publicationDueOn(half, pack), doneOn: found?.publishedOn ?? null },
    ];
    return steps.filter(({ dueOn }) => found !== undefined || dueOn >= since);
  });
}

export interface JudgedStep extends AnalysisStep {
  isInTime: boolean;
}

/** Of those, the ones that can be judged at the end of a day: due in its year, and done by then or late. */
export const judgedSteps = (steps: readonly AnalysisStep[], day: CivilDate): JudgedStep[] =>
  steps
    .filter(({ dueOn }) => yearOf(dueOn) === yearOf(day))
    .map((step) => ({ ...step, doneOn: step.doneOn !== null && step.doneOn <= day ? step.doneOn : null }))
    .filter(({ dueOn, doneOn }) => doneOn !== null || isLate(dueOn, doneOn, day))
    .map((step) => ({ ...step, isInTime: !isLate(step.dueOn, step.doneOn, day) }));
