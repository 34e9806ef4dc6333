import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { retainUntil } from '../archive/retention.ts';
import { retentionYears } from '../rule-numbers.ts';
import { addEvent, lockItem, moveItem, type RiskRow } from '../store.ts';
import { mayMergeInto } from './handling.ts';
import type { mergeInput } from './schema.ts';

/**
 * R13: the same matter, reported twice, goes on in one file. Neither is lost: the merged one keeps its reports and
 * whatever was merged into it before, and points at the other.
 */
export function mergeRisk(context: RequestContext, input: z.infer<typeof mergeInput>) {
  return writeInZone(context, input.zone, 'mergeRisk', input, async (write) => {
    const { actor } = write;
    // Both in one order, whichever goes into the other: two merges crosswise must not wait for each other.
    const lock = (id: string) => lockItem(write, 'risk.verify', id);
    const earlier = input.into < input.risk ? await lock(input.into) : null;
    const before = await lock(input.risk);
    const into = earlier ?? (await lock(input.into));
    requireCurrent(before, input.version);
    enforce(mayMergeInto(before, into));
    const merged = await moveItem(write, actor, before, 'merge', {
      note: input.reason,
      subjectId: into.id,
      data: { mergedIntoId: into.id },
    });
    await keepAsLong(write, into);
    await addEvent(write, actor, into, { kind: 'absorb', note: input.reason, subjectId: before.id });
    await write.record({
      action: 'risk.merge',
      objectType: 'risk',
      objectId: before.id,
      before: { state: before.state },
      after: { state: merged.state, into: into.id },
    });
    return { id: before.id, version: merged.version };
  });
}

/** R30: what goes on in a file that is closed already is destroyed with it, so that is kept for as long as the newer one. */
async function keepAsLong({ tx, zoneId, today }: ZoneWrite, into: RiskRow): Promise<void> {
  if (into.retainUntil === null) return;
  const until = retainUntil(today, retentionYears(await readRulePack(tx, zoneId)), into.isMajor);
  const column = until && toDateColumn(until);
  if (column === null || column <= into.retainUntil) return;
  await tx.riskItem.update({
    where: { zoneId_id: { zoneId, id: into.id } },
    data: { retainUntil: column, version: { increment: 1 } },
  });
}
