import { EVALUATION_ITEMS, type EvaluationAnswers, type EvaluationItem, type EvaluationResult } from './items.ts';

/** The most items that may be so; one more fails the evaluation. From the zone's rule pack (EF5). */
export interface EvaluationLimits {
  maxNonConforming: number;
  maxPartlyOrNonConforming: number;
}

export type EvaluationOutcome = 'passed' | 'failed' | 'open';
export type FailureReason = 'tooManyNonConforming' | 'tooManyPartlyOrNonConforming';

/** Items in the order of the form. */
export interface Evaluation {
  complete: boolean;
  missing: EvaluationItem[];
  nonConforming: EvaluationItem[];
  partly: EvaluationItem[];
  outcome: EvaluationOutcome;
  reasons: FailureReason[];
}

/**
 * EF3, EF5: the outcome as far as the form is filled in. Whoever exceeds a limit has failed, also on an incomplete form:
 * further answers can't mend it. Nobody passes before every item is answered.
 */
export function evaluate(answers: EvaluationAnswers, limits: EvaluationLimits): Evaluation {
  const having = (result: EvaluationResult | undefined) => EVALUATION_ITEMS.filter((item) => answers[item] === result);
  const nonConforming = having('non-conforming');
  const partly = having('partly');
  const conforming = having('conforms');
  // Whatever is none of the three is no answer.
  const missing = EVALUATION_ITEMS.filter((item) => ![nonConforming, partly, conforming].flat().includes(item));

  const reasons: FailureReason[] = [];
  if (nonConforming.length > limits.maxNonConforming) reasons.push('tooManyNonConforming');
  if (partly.length + nonConforming.length > limits.maxPartlyOrNonConforming) {
    reasons.push('tooManyPartlyOrNonConforming');
  }
  const complete = missing.length === 0;
  return { complete, missing, nonConforming, partly, outcome: outcomeOf(complete, reasons), reasons };
}

function outcomeOf(complete: boolean, reasons: readonly FailureReason[]): EvaluationOutcome {
  if (reasons.length > 0) return 'failed';
  return complete ? 'passed' : 'open';
}

export interface AssessmentDifference {
  item: EvaluationItem;
  self: EvaluationResult;
  panel: EvaluationResult;
}

/** Items that the panel (EF5) judges otherwise than the enterprise did (EF3); only what both have answered. */
export function selfAssessmentDifference(self: EvaluationAnswers, panel: EvaluationAnswers): AssessmentDifference[] {
  return EVALUATION_ITEMS.flatMap((item) => {
    const [own, judged] = [self[item], panel[item]];
    return own && judged && own !== judged ? [{ item, self: own, panel: judged }] : [];
  });
}
