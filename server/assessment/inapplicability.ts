import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../audit/write-in-zone.ts';
import { requireCurrent } from '../platform/current-version.ts';
import { enforce, notFound } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { findTarget } from './find-target.ts';
import { isOpenForWork } from './lifecycle.ts';
import { mayDecideInapplicability } from './procedure.ts';
import { requireOpenPlan } from './require-open-plan.ts';
import type { decideInapplicabilityInput, endInapplicabilityInput, proposeInapplicabilityInput } from './schema.ts';

/** A6: somebody says why a target can't apply this year; it counts on until another person of the office agrees. */
export function proposeInapplicability(context: RequestContext, input: z.infer<typeof proposeInapplicabilityInput>) {
  return writeInZone(context, input.zone, 'proposeInapplicability', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const target = await findTarget(write, input);
    permit(actor, 'inapplicability.propose', zoneId, target.departmentId);
    enforce(isOpenForWork(target.plan.state));
    const current = await tx.inapplicability.findFirst({
      where: { zoneId, planId: target.plan.id, targetKey: input.target, state: { in: ['proposed', 'approved'] } },
    });
    if (current) enforce({ ok: false, reason: 'inapplicabilityExists', rule: 'A6' });
    const id = uuidv7();
    await tx.inapplicability.create({
      data: {
        zoneId,
        id,
        planId: target.plan.id,
        targetKey: input.target,
        state: 'proposed',
        reason: input.reason,
        proposedById: actor.userId,
        proposedByName: actor.displayName,
        proposedAt: now,
      },
    });
    await write.record({
      action: 'inapplicability.propose',
      objectType: 'inapplicability',
      objectId: id,
      after: { target: input.target, reason: input.reason },
    });
    return { id, state: 'proposed', version: 1 };
  });
}

/** A6: another person of the office approves or rejects it. */
export function decideInapplicability(context: RequestContext, input: z.infer<typeof decideInapplicabilityInput>) {
  return writeInZone(context, input.zone, 'decideInapplicability', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'inapplicability.decide', zoneId);
    const found = await lockInapplicability(write, input);
    if (found.state !== 'proposed') enforce({ ok: false, reason: 'inapplicabilityDecided', rule: 'A6' });
    enforce(mayDecideInapplicability(actor.userId, found.proposedById));
    const state = input.approve ? 'approved' : 'rejected';
    const saved = await tx.inapplicability.update({
      where: { zoneId_id: { zoneId, id: found.id } },
      data: {
        state,
        decidedById: actor.userId,
        decidedByName: actor.displayName,
        decidedAt: now,
        decisionReason: input.reason,
        version: { increment: 1 },
      },
    });
    await write.record({
      action: input.approve ? 'inapplicability.approve' : 'inapplicability.reject',
      objectType: 'inapplicability',
      objectId: found.id,
      before: { state: found.state },
      after: { state, target: found.targetKey, reason: input.reason },
    });
    return { id: found.id, state, version: saved.version };
  });
}

/** The office takes an approved inapplicability back: the target counts again from now on. */
export function endInapplicability(context: RequestContext, input: z.infer<typeof endInapplicabilityInput>) {
  return writeInZone(context, input.zone, 'endInapplicability', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'inapplicability.decide', zoneId);
    const found = await lockInapplicability(write, input);
    if (found.state !== 'approved') enforce({ ok: false, reason: 'inapplicabilityNotInForce', rule: 'A6' });
    const saved = await tx.inapplicability.update({
      where: { zoneId_id: { zoneId, id: found.id } },
      data: { state: 'ended', endedAt: now, version: { increment: 1 } },
    });
    await write.record({
      action: 'inapplicability.end',
      objectType: 'inapplicability',
      objectId: found.id,
      before: { state: found.state },
      after: { state: 'ended', target: found.targetKey, reason: input.reason },
    });
    return { id: found.id, state: 'ended', version: saved.version };
  });
}

async function lockInapplicability(write: ZoneWrite, input: { inapplicability: string; version: number }) {
  const { tx, zoneId } = write;
  await tx.$queryRaw`SELECT 1 FROM inapplicability WHERE zone_id = ${zoneId} AND id = ${input.inapplicability}::uuid FOR UPDATE`;
  const found = await tx.inapplicability.findUnique({ where: { zoneId_id: { zoneId, id: input.inapplicability } } });
  if (!found) throw notFound('inapplicabilityNotFound');
  requireCurrent(found, input.version);
  await requireOpenPlan(write, found.planId);
  return found;
}
