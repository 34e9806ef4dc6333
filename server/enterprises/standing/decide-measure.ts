import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { addEvent, loadEvents, lockEnterprise } from '../store.ts';
import { standingAsOf } from './lifecycle.ts';
import { mayRestore } from './lockout.ts';
import { MEASURE_RULE, mayDecideMeasure } from './measures.ts';
import { measureLimits, proposalsFor } from './proposals-for.ts';
import type { decideMeasureInput, restoreInput } from './schema.ts';

/** E9a, E9b: a person suspends or removes, with a reason, on a ground that the record shows; the ground stays with it. */
export function decideMeasure(context: RequestContext, input: z.infer<typeof decideMeasureInput>) {
  return writeInZone(context, input.zone, 'decideMeasure', input, async (write) => {
    const { tx, zoneId, today } = write;
    const enterprise = await lockEnterprise(write, 'measure.decide', input.enterprise);
    requireCurrent({ version: enterprise.version, status: enterprise.status }, input.version);
    const limits = measureLimits(await readRulePack(tx, zoneId));
    const proposals = (await proposalsFor(write, [enterprise.id], limits)).get(enterprise.id) ?? [];
    enforce(mayDecideMeasure(proposals, input.measure, input.ground));
    const proposal = proposals.find(({ measure, ground }) => measure === input.measure && ground === input.ground);
    const moved = await addEvent(write, enterprise, {
      kind: input.measure === 'suspend' ? 'suspended' : 'removed',
      on: input.on ?? today,
      reason: input.reason,
      rule: MEASURE_RULE[input.measure],
      ground: input.ground,
      basis: proposal?.rows ?? [],
    });
    await write.record({
      action: input.measure === 'suspend' ? 'enterprise.suspend' : 'enterprise.remove',
      objectType: 'enterprise',
      objectId: enterprise.id,
      before: { status: enterprise.status },
      after: { status: moved.status, ground: input.ground, basis: proposal?.rows, reason: input.reason },
    });
    return { id: enterprise.id, status: moved.status, version: enterprise.version + 1 };
  });
}

/** E10: restores a suspended enterprise after an evaluation passed since, once the effects are gone. */
export function restoreEnterprise(context: RequestContext, input: z.infer<typeof restoreInput>) {
  return writeInZone(context, input.zone, 'restoreEnterprise', input, async (write) => {
    const { tx, zoneId, today } = write;
    const enterprise = await lockEnterprise(write, 'measure.decide', input.enterprise);
    requireCurrent({ version: enterprise.version, status: enterprise.status }, input.version);
    const standing = standingAsOf(await loadEvents(tx, zoneId, enterprise.id), today);
    const evaluation = await tx.evaluation.findFirst({
      where: { zoneId, enterpriseId: enterprise.id, purpose: 'restoration', state: 'completed' },
      orderBy: { completedOn: 'desc' },
    });
    enforce(
      mayRestore(
        { status: enterprise.status, suspendedOn: standing?.suspendedOn ?? null },
        evaluation?.completedOn
          ? {
              outcome: evaluation.outcome === 'passed' ? 'passed' : 'failed',
              completedOn: dateColumn(evaluation.completedOn),
            }
          : null,
        input.effectsGone,
      ),
    );
    const moved = await addEvent(write, enterprise, {
      kind: 'restored',
      on: input.on ?? today,
      reason: input.reason,
      rule: 'E10',
      ...(evaluation && { evaluationId: evaluation.id }),
    });
    await write.record({
      action: 'enterprise.restore',
      objectType: 'enterprise',
      objectId: enterprise.id,
      before: { status: enterprise.status },
      after: { status: moved.status, evaluation: evaluation?.id, reason: input.reason },
    });
    return { id: enterprise.id, status: moved.status, version: enterprise.version + 1 };
  });
}
