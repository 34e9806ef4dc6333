import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { mayChangeItem } from './proof.ts';
import type { withdrawItemInput } from './schema.ts';
import { lockOwnItem } from './store.ts';

/** Z20: an item that was entered in error counts no longer, from today on; the log keeps it with the reason. */
export function withdrawItem(context: RequestContext, input: z.infer<typeof withdrawItemInput>) {
  return writeInZone(context, input.zone, 'withdrawPublicityItem', input, async (write) => {
    const { tx, zoneId, today } = write;
    const { reason } = input;
    const item = await lockOwnItem(write, input.item);
    requireCurrent(item, input.version);
    enforce(mayChangeItem(item.withdrawnOn !== null));
    const { version } = await tx.publicityItem.update({
      where: { zoneId_id: { zoneId, id: item.id } },
      data: { withdrawnOn: toDateColumn(today), version: { increment: 1 } },
    });
    await addActivityEvent(write, { subject: 'publicity', subjectId: item.id, kind: 'withdrawn', note: reason });
    await write.record({
      action: 'publicity.withdraw',
      objectType: 'publicity',
      objectId: item.id,
      after: { withdrawnOn: today, reason },
    });
    return { id: item.id, version };
  });
}
