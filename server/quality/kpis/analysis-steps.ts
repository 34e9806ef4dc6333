import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { hasRules } from '../../zones/rule-pack.ts';
import { type Half, periodOf } from '../period.ts';
import { isLate, STEP_RULES } from '../reports/dues.ts';
import { isKept, type Judged, type ReportDays, stepDays } from '../steps/progress.ts';

/** A step of an analysis with its last day in time. */
export interface AnalysisStep {
  period: string;
  step: 'draft' | 'publication';
  dueOn: CivilDate;
  doneOn: CivilDate | null;
}

/** The half-years whose reports fall due in a year: the second one of the year before and the first one of its own. */
export const halvesDueIn = (year: number): Half[] => [
  { year: year - 1, half: 2 },
  { year, half: 1 },
];

/**
 * Q7, Q9: the steps that fall due in a year. What was due before the zone kept its work here (`since`) and is not on record
 * is nobody's omission. Null where the rule pack lacks a day.
 *
 * @param reports by period
 */
export function stepsDueIn(
  year: number,
  reports: ReadonlyMap<string, ReportDays>,
  { pack, since }: Pick<Judged, 'pack' | 'since'>,
): AnalysisStep[] | null {
  if (!hasRules(pack, STEP_RULES)) return null;
  return halvesDueIn(year).flatMap((half) => {
    const period = periodOf(half);
    const report = reports.get(period) ?? null;
    return stepDays(half, report, null, pack).flatMap(({ step, dueOn, doneOn }): AnalysisStep[] => {
      if (step !== 'draft' && step !== 'publication') return [];
      return dueOn !== null && isKept(dueOn, report, since) ? [{ period, step, dueOn, doneOn }] : [];
    });
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
