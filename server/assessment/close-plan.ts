import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../audit/write-in-zone.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { requireCurrent } from '../platform/current-version.ts';
import { enforce, notFound, ProductError } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { isOpenForWork } from './lifecycle.ts';
import { loadInputs, openSources, within } from './read-scores.ts';
import type { closeInput, correctInput } from './schema.ts';
import type { ScoreInputs } from './scoring.ts';
import { digestOf, freeze, type Snapshot, snapshotSchema } from './snapshot.ts';
import { lockPlan, type PlanInForce } from './store.ts';

/** A7: the office freezes the year: inputs, rule parameters and scores, so that the same digits can be computed for good. */
export function closePlan(context: RequestContext, input: z.infer<typeof closeInput>) {
  return writeInZone(context, input.zone, 'closePlan', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    permit(actor, 'plan.close', zoneId);
    const plan = await lockPlan(tx, zoneId, input.year, within(write.today, input.year));
    requireCurrent(plan, input.version);
    enforce(isOpenForWork(plan.state));
    await requireNothingOpen(write, plan.id);
    const sources = await openSources(tx, zoneId, plan, context.platform.timeZone);
    const inputs = await loadInputs(tx, zoneId, plan, today, sources, now.toISOString());
    const saved = await storeSnapshot(write, plan, 1, inputs, input.reason);
    await tx.plan.update({
      where: { zoneId_id: { zoneId, id: plan.id } },
      data: { state: 'closed', version: { increment: 1 } },
    });
    await write.record({
      action: 'plan.close',
      objectType: 'plan',
      objectId: String(input.year),
      before: { state: plan.state },
      after: { state: 'closed', revision: 1, digest: saved.digest, reason: input.reason },
    });
    return saved;
  });
}

/** A7: a correction after the close is a new revision beside the old one, from the old inputs with the marks corrected. */
export function correctClosedPlan(context: RequestContext, input: z.infer<typeof correctInput>) {
  return writeInZone(context, input.zone, 'correctClosedPlan', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'plan.close', zoneId);
    const plan = await lockPlan(tx, zoneId, input.year, within(write.today, input.year));
    requireCurrent(plan, input.version);
    if (plan.state !== 'closed') enforce({ ok: false, reason: 'planNotClosed', rule: 'A7' });
    const last = await tx.planClose.findFirst({ where: { zoneId, planId: plan.id }, orderBy: { revision: 'desc' } });
    if (!last) throw notFound('planNotFound');
    const before = snapshotSchema.parse(last.snapshot);
    const inputs = withCorrections(before.inputs, input, actor.displayName, now.toISOString());
    const saved = await storeSnapshot(write, plan, last.revision + 1, inputs, input.reason);
    await tx.plan.update({ where: { zoneId_id: { zoneId, id: plan.id } }, data: { version: { increment: 1 } } });
    await write.record({
      action: 'plan.correct',
      objectType: 'plan',
      objectId: String(input.year),
      before: { revision: last.revision, percent: before.scores.percent },
      after: { revision: saved.revision, digest: saved.digest, corrections: input.corrections, reason: input.reason },
    });
    return saved;
  });
}

/** Whatever still waits for somebody would be lost in the frozen year: decide it first. */
async function requireNothingOpen({ tx, zoneId }: ZoneWrite, planId: string): Promise<void> {
  const submissions = await tx.submission.count({ where: { zoneId, planId, state: 'submitted' } });
  const appeals = await tx.appeal.count({ where: { zoneId, planId, state: 'open' } });
  const proposals = await tx.inapplicability.count({ where: { zoneId, planId, state: 'proposed' } });
  if (submissions + appeals + proposals > 0) {
    enforce({ ok: false, reason: 'closeWithOpenMatters', rule: 'A7', params: { submissions, appeals, proposals } });
  }
}

async function storeSnapshot(
  { tx, zoneId, actor, now }: ZoneWrite,
  plan: PlanInForce,
  revision: number,
  inputs: ScoreInputs,
  reason: string,
) {
  const ruleParameters: Snapshot['ruleParameters'] = await tx.ruleParameter.findMany({
    where: { zoneId },
    select: { ruleId: true, name: true, value: true, unit: true },
    orderBy: [{ ruleId: 'asc' }, { name: 'asc' }],
  });
  const snapshot = freeze(inputs, ruleParameters);
  const digest = digestOf(snapshot);
  await tx.planClose.create({
    data: {
      zoneId,
      planId: plan.id,
      revision,
      closedAt: now,
      closedById: actor.userId,
      closedByName: actor.displayName,
      reason,
      snapshot: JSON.parse(JSON.stringify(snapshot)) as Prisma.InputJsonValue,
      digest,
    },
  });
  return { year: plan.year, revision, digest };
}

function withCorrections(
  inputs: ScoreInputs,
  { corrections, reason }: z.infer<typeof correctInput>,
  by: string,
  at: string,
): ScoreInputs {
  const byKey = new Map(corrections.map(({ target, completion }) => [target, completion]));
  for (const [index, { target }] of corrections.entries()) {
    const key = uncorrectable(inputs, target);
    if (!key) continue;
    throw new ProductError('badInput', { key: 'badInput' }, { fields: { [`corrections.${index}.target`]: { key } } });
  }
  return {
    ...inputs,
    tasks: inputs.tasks.map((task) => ({
      ...task,
      targets: task.targets.map((target) => {
        const completion = byKey.get(target.key);
        if (completion === undefined) return target;
        const mark = { id: `correction:${target.key}`, kind: 'appeal' as const, completion, reason, by, at };
        return { ...target, standing: { ...target.standing, mark, pending: null, open: null } };
      }),
    })),
  };
}

/** A corrected mark changes attested targets that apply; on any other it would be a revision that says nothing. */
function uncorrectable(inputs: ScoreInputs, key: string): string | null {
  const target = inputs.tasks.flatMap(({ targets }) => targets).find((each) => each.key === key);
  if (!target) return 'targetNotFound';
  if (target.kind === 'measured') return 'plan.correctMeasured';
  return target.standing.inapplicable ? 'plan.correctInapplicable' : null;
}
