import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isOpen } from '../lifecycle.ts';
import { addEvent, lockItem, type RiskRow } from '../store.ts';
import { isJudgementSound, mayEvaluateCase, mayEvaluateWithoutCase } from './case-rules.ts';
import { caseOnRecord, lockCase } from './case-store.ts';
import { isOf } from './read-cases.ts';
import type { evaluateInput } from './schema.ts';

/**
 * R24: the technical group judges whether what was done against a risk was feasible, effective and sufficient, and
 * confirms that the risk is gone or reduced, or that it is not.
 */
export function evaluateReduction(context: RequestContext, input: z.infer<typeof evaluateInput>) {
  return writeInZone(context, input.zone, 'evaluateReduction', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const item = await lockItem(write, 'risk.propose', input.risk);
    await requireJudgeable(write, item, input.case);
    const { isFeasible, isEffective, isSufficient, isReduced, note } = input;
    const judgement = { isFeasible, isEffective, isSufficient, isReduced };
    enforce(isJudgementSound(judgement));
    const id = uuidv7();
    await tx.riskEvaluation.create({
      data: {
        zoneId,
        id,
        itemId: item.id,
        caseId: input.case,
        ...judgement,
        note,
        evaluatedById: actor.userId,
        evaluatedByName: actor.displayName,
        evaluatedOn: toDateColumn(today),
        evaluatedAt: now,
      },
    });
    await addEvent(write, actor, item, { kind: 'evaluate', subjectId: id });
    await write.record({
      action: 'risk.evaluate',
      objectType: 'risk',
      objectId: item.id,
      after: { evaluation: id, case: input.case, ...judgement },
    });
    return { id, version: item.version };
  });
}

async function requireJudgeable(
  write: ZoneWrite,
  { id: itemId, state }: RiskRow,
  caseId: string | null,
): Promise<void> {
  const { tx, zoneId } = write;
  if (caseId !== null) {
    const found = await lockCase(write, 'risk.case-view', caseId);
    if (found.itemId !== itemId) throw notFound('riskCaseNotFound');
    enforce(mayEvaluateCase(caseOnRecord(found), isOf(write, found.enterpriseId)));
    return;
  }
  if (!isOpen(state)) enforce({ ok: false, reason: 'riskCaseClosed', rule: 'R24' });
  const measures = await tx.riskMeasure.count({ where: { zoneId, itemId, state: { in: ['approved', 'lifted'] } } });
  const cases = await tx.riskCase.count({ where: { zoneId, itemId, closedOn: null } });
  enforce(mayEvaluateWithoutCase(measures > 0, cases));
}
