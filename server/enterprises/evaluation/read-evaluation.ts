import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount, ruleNumber } from '../../zones/rule-pack.ts';
import { readFacts } from '../admission/facts.ts';
import { selfAssessmentInput } from '../admission/schema.ts';
import type { ofEnterprise } from '../register/schema.ts';
import { requireEnterprise } from '../store.ts';
import { conditionsOf } from './conditions-of.ts';
import { evaluationLimits, requireEvaluation } from './evaluation-store.ts';
import { evaluate, selfAssessmentDifference } from './outcome.ts';
import { type evaluationOutput, evaluationRow, type ofEvaluation, resultsOf } from './schema.ts';

/** EF5 with the self-assessment beside it, the outcome so far and its reasons, and the seven conditions of E3. */
export function readEvaluation(
  context: RequestContext,
  input: z.infer<typeof ofEvaluation>,
): Promise<z.infer<typeof evaluationOutput>> {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const evaluation = await requireEvaluation(work, 'application.view', input.evaluation);
    const pack = await readRulePack(work.tx, work.zoneId);
    const limits = evaluation.limits ?? evaluationLimits(pack);
    const answers = resultsOf(evaluation.answers);
    const self = selfAssessmentInput.parse(evaluation.application?.selfAssessment ?? {});
    const years = ruleCount(pack, 'E3', 'cleanRecordYears');
    const conditions = await conditionsOf(work, evaluation.enterpriseId, evaluation, years);
    return {
      id: evaluation.id,
      enterprise: {
        id: evaluation.enterprise.id,
        name: evaluation.enterprise.name,
        uscc: evaluation.enterprise.uscc,
      },
      application: evaluation.applicationId,
      purpose: evaluation.purpose,
      state: evaluation.state,
      panel: evaluation.panel.map(({ name, organisation, isLead, conflict }) => ({
        name,
        organisation,
        isLead,
        conflict,
      })),
      answers: evaluation.answers,
      selfAssessment: self,
      differences: selfAssessmentDifference(self, answers),
      tradeUsd: evaluation.application ? readFacts(evaluation.application.facts).tradeUsd || null : null,
      minYearlyTradeUsd: ruleNumber(pack, 'EF5', 'minYearlyTradeUsd'),
      legalPerson: evaluation.legalPerson,
      summary: evaluation.summary,
      limits,
      result: evaluate(answers, limits),
      conditions: conditions.map(({ number, items, state, blocks, cleanFrom }) => ({
        number,
        items: [...items],
        state,
        blocks,
        cleanFrom: cleanFrom ?? null,
      })),
      convenedBy: evaluation.convenedByName,
      convenedAt: evaluation.convenedAt.toISOString(),
      completedOn: evaluation.completedOn && dateColumn(evaluation.completedOn),
      completedBy: evaluation.completedByName,
      version: evaluation.version,
    };
  });
}

/** E5, E10: an enterprise's evaluations, the newest first. */
export function listEvaluations(context: RequestContext, input: z.infer<typeof ofEnterprise>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    await requireEnterprise(work, 'application.view', input.enterprise);
    const found = await work.tx.evaluation.findMany({
      where: { zoneId: work.zoneId, enterpriseId: input.enterprise },
      orderBy: { id: 'desc' },
    });
    return {
      items: found.map(({ id, purpose, state, outcome, completedOn, convenedAt }) => ({
        id,
        purpose: evaluationRow.shape.purpose.parse(purpose),
        state: evaluationRow.shape.state.parse(state),
        outcome: evaluationRow.shape.outcome.parse(outcome),
        completedOn: completedOn && dateColumn(completedOn),
        convenedAt: convenedAt.toISOString(),
      })),
    };
  });
}
