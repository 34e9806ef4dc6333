import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { evaluationLimits, lockEvaluation } from './evaluation-store.ts';
import { evaluate } from './outcome.ts';
import { type completeEvaluationInput, resultsOf, type saveEvaluationInput } from './schema.ts';

/** EF5: keeps the panel's answers as far as they go; completed ones are not rewritten. */
export function saveEvaluation(context: RequestContext, input: z.infer<typeof saveEvaluationInput>) {
  return writeInZone(context, input.zone, 'saveEvaluation', input, async (write) => {
    const { tx, zoneId } = write;
    const evaluation = await lockEvaluation(write, 'evaluation.record', input.evaluation);
    if (evaluation.state === 'completed') enforce({ ok: false, reason: 'evaluation.completed', rule: 'E5' });
    const { version, answers, summary, legalPerson } = evaluation;
    requireCurrent({ version, answers, summary, legalPerson }, input.version);
    const saved = await tx.evaluation.update({
      where: { zoneId_id: { zoneId, id: evaluation.id } },
      data: {
        answers: input.answers,
        legalPerson: input.legalPerson,
        summary: input.summary,
        version: { increment: 1 },
      },
    });
    await write.record({
      action: 'evaluation.save',
      objectType: 'evaluation',
      objectId: evaluation.id,
      before: { answers, legalPerson },
      after: { answers: input.answers, legalPerson: input.legalPerson },
    });
    return { id: evaluation.id, version: saved.version };
  });
}

/** E5, EF5: closes the evaluation; the limits then in force and the outcome stay with it. */
export function completeEvaluation(context: RequestContext, input: z.infer<typeof completeEvaluationInput>) {
  return writeInZone(context, input.zone, 'completeEvaluation', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const evaluation = await lockEvaluation(write, 'evaluation.record', input.evaluation);
    requireCurrent({ version: evaluation.version, state: evaluation.state }, input.version);
    if (evaluation.state === 'completed') enforce({ ok: false, reason: 'evaluation.completed', rule: 'E5' });
    const limits = evaluationLimits(await readRulePack(tx, zoneId));
    const result = evaluate(resultsOf(evaluation.answers), limits);
    if (!result.complete) {
      const items = result.missing.join(', ');
      enforce({ ok: false, reason: 'evaluation.incomplete', rule: 'EF5', params: { items } });
    }
    if (evaluation.legalPerson === null) enforce({ ok: false, reason: 'evaluation.legalPersonOpen', rule: 'E3' });
    const on = input.on ?? today;
    const convenedOn = dateColumn(evaluation.convenedAt);
    if (on > today || on < convenedOn) {
      const key = on > today ? 'field.future' : 'field.beforeConvened';
      throw badField('on', { key, params: { day: convenedOn } });
    }
    const saved = await tx.evaluation.update({
      where: { zoneId_id: { zoneId, id: evaluation.id } },
      data: {
        state: 'completed',
        limits: { ...limits },
        outcome: result.outcome,
        completedOn: toDateColumn(on),
        completedById: actor.userId,
        completedByName: actor.displayName,
        completedAt: now,
        version: { increment: 1 },
      },
    });
    await write.record({
      action: 'evaluation.complete',
      objectType: 'evaluation',
      objectId: evaluation.id,
      before: { state: evaluation.state },
      after: { state: 'completed', outcome: result.outcome, on, limits },
    });
    return { id: evaluation.id, version: saved.version };
  });
}
