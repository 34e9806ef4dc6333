import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { mayChangeItem, mayReportDead } from './proof.ts';
import type { reportDeadLinkInput } from './schema.ts';
import { lockItem } from './store.ts';

/** Z20: any reader of the log says that a link is dead; whoever keeps the item mends it by a correction. */
export function reportDeadLink(context: RequestContext, input: z.infer<typeof reportDeadLinkInput>) {
  return writeInZone(context, input.zone, 'reportDeadPublicityLink', input, async (write) => {
    const { tx, zoneId, actor, today } = write;
    permit(actor, 'activities.view', zoneId);
    const item = await lockItem(write, input.item);
    requireCurrent(item, input.version);
    enforce(mayChangeItem(item.withdrawnOn !== null));
    enforce(mayReportDead({ hasLink: item.url !== '', isLinkDead: item.linkDeadOn !== null }));
    const { version } = await tx.publicityItem.update({
      where: { zoneId_id: { zoneId, id: item.id } },
      data: { linkDeadOn: toDateColumn(today), version: { increment: 1 } },
    });
    await addActivityEvent(write, { subject: 'publicity', subjectId: item.id, kind: 'link-dead', note: input.note });
    await write.record({
      action: 'publicity.report-dead-link',
      objectType: 'publicity',
      objectId: item.id,
      after: { url: item.url, linkDeadOn: today },
    });
    return { id: item.id, version };
  });
}
