import { allowed, type Verdict } from '../../platform/errors.ts';
import type { FilingKind } from '../kinds.ts';
import type { CaseOnRecord } from './duties.ts';

/** R22: may the enterprise file this now? A closed case takes nothing; what eliminated a defect builds on its analysis. */
export function mayFile({ closedOn, filings }: CaseOnRecord, kind: FilingKind): Verdict {
  if (closedOn !== null) return { ok: false, reason: 'riskCaseClosed', rule: 'R22' };
  const hasReduction = filings.some((filing) => filing.kind === 'reduction-report');
  return kind === 'elimination-evaluation' && !hasReduction
    ? { ok: false, reason: 'reductionReportMissing', rule: 'R22' }
    : allowed;
}

/** R24: what was done in a case is judged once its elimination evaluation is there, and never by its own enterprise. */
export function mayEvaluateCase({ closedOn, filings }: CaseOnRecord, isOfEnterprise: boolean): Verdict {
  const refuse = (reason: string): Verdict => ({ ok: false, reason, rule: 'R24' });
  if (isOfEnterprise) return refuse('ownEvaluation');
  if (closedOn !== null) return refuse('riskCaseClosed');
  return filings.some(({ kind }) => kind === 'elimination-evaluation') ? allowed : refuse('nothingToEvaluate');
}

/** R24: without a case the judgement is on the measures themselves; where an enterprise is responsible, on its case. */
export function mayEvaluateWithoutCase(hasMeasures: boolean, caseCount: number): Verdict {
  if (caseCount > 0) return { ok: false, reason: 'evaluateByCase', rule: 'R24' };
  return hasMeasures ? allowed : { ok: false, reason: 'noMeasureToEvaluate', rule: 'R24' };
}

export interface Judgement {
  isFeasible: boolean;
  isEffective: boolean;
  isSufficient: boolean;
  isReduced: boolean;
}

/**
 * R24: a reduction is confirmed only where the measures were effective and sufficient. Feasibility is judged beside it:
 * what turned out hard to carry out may all the same have worked.
 */
export function isJudgementSound({ isEffective, isSufficient, isReduced }: Judgement): Verdict {
  return isReduced && !(isEffective && isSufficient)
    ? { ok: false, reason: 'reducedWithoutEffect', rule: 'R24' }
    : allowed;
}
