import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent, lockItem } from '../store.ts';
import { mayEscalate } from './handling.ts';
import type { escalateInput } from './schema.ts';

/** R13: what can't wait is reported up to the management group at once, whatever step it is at. */
export function escalateRisk(context: RequestContext, input: z.infer<typeof escalateInput>) {
  return writeInZone(context, input.zone, 'escalateRisk', input, async (write) => {
    const { tx, zoneId, actor, today } = write;
    const before = await lockItem(write, 'risk.verify', input.risk);
    requireCurrent(before, input.version);
    enforce(mayEscalate({ state: before.state, isEscalated: before.escalatedOn !== null }));
    const { version } = await tx.riskItem.update({
      where: { zoneId_id: { zoneId, id: before.id } },
      data: { escalatedOn: toDateColumn(today), version: { increment: 1 } },
    });
    await addEvent(write, actor, before, { kind: 'escalate', note: input.reason });
    await write.record({
      action: 'risk.escalate',
      objectType: 'risk',
      objectId: before.id,
      after: { state: before.state, escalatedOn: today },
    });
    return { id: before.id, version };
  });
}
