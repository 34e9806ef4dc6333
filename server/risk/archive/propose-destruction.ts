import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayMove } from '../lifecycle.ts';
import { addEvent, lockItem } from '../store.ts';
import { fileOnRecord } from './file-on-record.ts';
import { mayDestroy } from './retention.ts';
import type { proposeDestructionInput } from './schema.ts';

/** R30: the office proposes to destroy a file whose term is over; nothing is destroyed by that. */
export function proposeDestruction(context: RequestContext, input: z.infer<typeof proposeDestructionInput>) {
  return writeInZone(context, input.zone, 'proposeDestruction', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const item = await lockItem(write, 'risk.destroy-propose', input.risk);
    requireCurrent({ version: item.version, state: item.state }, input.version);
    enforce(mayDestroy(fileOnRecord(item), today));
    enforce(mayMove(item.state, 'destroy'));
    const pending = await tx.riskDestruction.count({ where: { zoneId, itemId: item.id, state: 'proposed' } });
    if (pending > 0) enforce({ ok: false, reason: 'destructionPending', rule: 'R30' });
    const id = uuidv7();
    await tx.riskDestruction.create({
      data: {
        zoneId,
        id,
        itemId: item.id,
        state: 'proposed',
        reason: input.reason,
        proposedById: actor.userId,
        proposedByName: actor.displayName,
        proposedAt: now,
      },
    });
    await addEvent(write, actor, item, { kind: 'propose-destruction', subjectId: id });
    await write.record({
      action: 'risk.propose-destruction',
      objectType: 'risk',
      objectId: item.id,
      after: { destruction: id },
    });
    return { id, version: 1 };
  });
}
