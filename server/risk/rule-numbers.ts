import { addDays, type CivilDate } from '../platform/calendar.ts';
import { type RulePack, ruleCount, ruleCountIfAny } from '../zones/rule-pack.ts';
import type { Urgency } from './kinds.ts';

/** The terms of the risk work, all of the zone's rule pack. */

/** R13: days in which a report is verified. @throws MissingParameter */
export const verifyDays = (pack: RulePack): number => ruleCount(pack, 'R13', 'verifyDays');

/** R13: days from the verification in which a risk is assessed and the result handed up, by urgency. @throws MissingParameter */
export const assessDays = (pack: RulePack, urgency: Urgency): number => ruleCount(pack, 'R13', `${urgency}Days`);

/** R17: days from the assessment in which measures are decided. @throws MissingParameter */
export const decideDays = (pack: RulePack, urgency: Urgency): number => ruleCount(pack, 'R17', `${urgency}Days`);

/** R22: days for the reduction report, and between two reports on progress. @throws MissingParameter */
export const reductionReportDays = (pack: RulePack): number => ruleCount(pack, 'R22', 'reductionReportDays');
export const progressDays = (pack: RulePack): number => ruleCount(pack, 'R22', 'progressDays');

/** R21: days for the addressed authority's answer. @throws MissingParameter */
export const answerDays = (pack: RulePack): number => ruleCount(pack, 'R21', 'answerDays');

/** R27: years for which an assessor's training holds. @throws MissingParameter */
export const trainingYears = (pack: RulePack): number => ruleCount(pack, 'R27', 'trainingYears');

/** R30. @throws MissingParameter */
export const retentionYears = (pack: RulePack): number => ruleCount(pack, 'R30', 'retentionYears');

/** What a risk has been through, as far as its terms go. */
export interface RiskDates {
  urgency: Urgency | null;
  reportedOn: CivilDate;
  verifiedOn: CivilDate | null;
  assessedOn: CivilDate | null;
  decidedOn: CivilDate | null;
}

export const TERM_STEPS = ['verify', 'assess', 'decide'] as const;
export type TermStep = (typeof TERM_STEPS)[number];

export interface RiskTerm {
  step: TermStep;
  dueOn: CivilDate;
  doneOn: CivilDate | null;
}

/**
 * R13, R17: the terms that have begun for a risk: each counts from the day of the step before it. A term that the zone's
 * rule pack does not set has no due day and is left out.
 */
export function termsOf(risk: RiskDates, pack: RulePack): RiskTerm[] {
  const { urgency, reportedOn, verifiedOn, assessedOn, decidedOn } = risk;
  const term = (
    step: TermStep,
    from: CivilDate | null,
    rule: string,
    name: string,
    doneOn: CivilDate | null,
  ): RiskTerm[] => {
    const days = ruleCountIfAny(pack, rule, name);
    return from === null || days === null ? [] : [{ step, dueOn: addDays(from, days), doneOn }];
  };
  return [
    ...term('verify', reportedOn, 'R13', 'verifyDays', verifiedOn),
    ...(urgency ? term('assess', verifiedOn, 'R13', `${urgency}Days`, assessedOn) : []),
    ...(urgency ? term('decide', assessedOn, 'R17', `${urgency}Days`, decidedOn) : []),
  ];
}

/** The term that runs now, if any; null when nothing is due from anybody. */
export const runningTerm = (risk: RiskDates, pack: RulePack): RiskTerm | null =>
  termsOf(risk, pack).find(({ doneOn }) => doneOn === null) ?? null;
