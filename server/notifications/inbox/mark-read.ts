import type { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client.ts';
import { civilDate } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { permitWrite } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';
import { ownZones } from './own-zones.ts';
import { entryRow, presentEntry } from './read-inbox.ts';
import type { InboxEntry, markAllReadInput, markReadInput, ofEntry } from './schema.ts';

// What somebody has read is their own and changes nothing for anybody else: no audit row tells of it.

/** Marks some of the person's own entries; those of others are no concern of theirs and stay as they are. */
export function markRead(context: RequestContext, { zone, ids }: z.infer<typeof markReadInput>) {
  return mark(context, zone, { id: { in: ids } });
}

/** Marks all that had come in by then, in all the person's zones or in one. */
export function markAllRead(context: RequestContext, { zone, until }: z.infer<typeof markAllReadInput>) {
  return mark(context, zone, until === undefined ? {} : { raisedAt: { lte: new Date(until) } });
}

async function mark(context: RequestContext, zone: string | undefined, which: Prisma.NotificationWhereInput) {
  const { actor, platform } = context;
  permitWrite(actor);
  const zones = await ownZones(context, zone);
  const { count } = await withZones(platform.prisma, zones, (tx) =>
    tx.notification.updateMany({
      where: { zoneId: { in: zones }, userId: actor.userId, readAt: null, ...which },
      data: { readAt: actor.now },
    }),
  );
  return { count };
}

/** One entry, which is read by that; 404 for whoever's it is not. */
export async function openEntry(context: RequestContext, { zone, id }: z.infer<typeof ofEntry>): Promise<InboxEntry> {
  const { actor, platform } = context;
  await markRead(context, { zone, ids: [id] });
  const found = await withZones(platform.prisma, [zone], (tx) =>
    tx.notification.findFirst({ where: { zoneId: zone, id, userId: actor.userId } }),
  );
  if (!found) throw notFound('notifications.entryNotFound');
  return presentEntry(entryRow.parse({ ...found, zone: found.zoneId }), civilDate(actor.now, platform.timeZone));
}
