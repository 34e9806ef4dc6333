import { addDays } from '../platform/calendar.ts';
import { type RulePack, ruleCount, ruleCountIfAny } from '../zones/rule-pack.ts';
import type { Urgency } from './kinds.ts';
import { BEGUN_BY, DONE_BY, type RiskDates, type RiskTerm, TERM_STEPS, type TermStep } from './terms.ts';

/** The terms of the risk work, all of the zone's rule pack. What acts needs its number; what only shows goes without. */

/** R22: days for the reduction report. @throws MissingParameter */
export const reductionReportDays = (pack: RulePack): number => ruleCount(pack, 'R22', 'reductionReportDays');

/** R27: years for which an assessor's training holds. @throws MissingParameter */
export const trainingYears = (pack: RulePack): number => ruleCount(pack, 'R27', 'trainingYears');

/** R30. @throws MissingParameter */
export const retentionYears = (pack: RulePack): number => ruleCount(pack, 'R30', 'retentionYears');

/** R22: days between two reports on progress; null: the zone asks for none. */
export const progressDays = (pack: RulePack): number | null => ruleCountIfAny(pack, 'R22', 'progressDays');

/** R21: days for the addressed authority's answer; null: the zone sets no term. */
export const answerDays = (pack: RulePack): number | null => ruleCountIfAny(pack, 'R21', 'answerDays');

/**
 * R13: days in which a report is verified, and in which it is assessed from then on, by urgency; R17: days from the
 * assessment to the decision. Null where the zone sets none, or where the urgency is not known yet.
 */
export function stepDays(pack: RulePack, step: TermStep, urgency: Urgency | null): number | null {
  if (step === 'verify') return ruleCountIfAny(pack, 'R13', 'verifyDays');
  return urgency && ruleCountIfAny(pack, step === 'assess' ? 'R13' : 'R17', `${urgency}Days`);
}

/**
 * R13, R17: the terms that have begun for a risk: each counts from the day of the step before it. A term that the zone's
 * rule pack does not set has no due day and is left out.
 */
export const termsOf = (risk: RiskDates, pack: RulePack): RiskTerm[] =>
  TERM_STEPS.flatMap((step) => {
    const begunOn = risk[BEGUN_BY[step]];
    const days = stepDays(pack, step, risk.urgency);
    return begunOn === null || days === null
      ? []
      : [{ step, dueOn: addDays(begunOn, days), doneOn: risk[DONE_BY[step]] }];
  });

/** The term that runs now, if any; null when nothing is due from anybody. */
export const runningTerm = (risk: RiskDates, pack: RulePack): RiskTerm | null =>
  termsOf(risk, pack).find(({ doneOn }) => doneOn === null) ?? null;
