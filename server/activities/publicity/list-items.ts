import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { daysOfYear, readDayCursor } from '../../enterprises/newest-first.ts';
import { yearOf } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/page.ts';
import { can, ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type Body, type BodyView, bodyNames, mayActFor } from '../body.ts';
import { activityEvents } from '../events.ts';
import { activityFilesOf } from '../files/activity-files.ts';
import type { ActivityFileOutput } from '../files/schema.ts';
import { loadPublicityFacts } from './load-publicity-facts.ts';
import { hasProof, mayReportDead } from './proof.ts';
import type { listItemsInput, readItemInput } from './schema.ts';
import { type ItemRow, parseItem } from './store.ts';

/** Z20: the publicity log, the newest day first, with how many items of the year count today. */
export function listItems(context: RequestContext, input: z.infer<typeof listItemsInput>) {
  return readInZone(context, input.zone, 'activities.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const after = readDayCursor(input.cursor);
    const publishedOn = daysOfYear(input.year);
    const found = await tx.publicityItem.findMany({
      where: {
        zoneId,
        ...(publishedOn && { publishedOn }),
        ...(input.body !== undefined && { departmentId: input.body }),
        ...(input.medium && { medium: input.medium }),
        ...(after && { OR: [{ publishedOn: { lt: after.day } }, { publishedOn: after.day, id: { lt: after.id } }] }),
      },
      orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
    });
    const page = toPage(found.map(parseItem), input.limit, ({ publishedOn: day, id }) => [day, id]);
    const clippings = await activityFilesOf(
      read,
      'publicity',
      page.items.map(({ id }) => id),
    );
    const named = await bodyNames(read);
    const owners = ownersFor(actor, 'publicity.log', zoneId);
    return {
      items: page.items.map((item) => present(read, item, clippings.get(item.id) ?? [], named)),
      nextCursor: page.nextCursor,
      counted: await countedIn(read, input.year ?? yearOf(today)),
      canLog: owners === 'all' || owners.length > 0,
    };
  });
}

/** One item with its history. */
export function readItem(context: RequestContext, input: z.infer<typeof readItemInput>) {
  return readInZone(context, input.zone, 'activities.view', async (read) => {
    const { tx, zoneId } = read;
    const found = await tx.publicityItem.findUnique({ where: { zoneId_id: { zoneId, id: input.item } } });
    if (!found) throw notFound('publicityItemNotFound');
    const clippings = (await activityFilesOf(read, 'publicity', [found.id])).get(found.id) ?? [];
    return {
      ...present(read, parseItem(found), clippings, await bodyNames(read)),
      events: await activityEvents(read, 'publicity', [found.id]),
    };
  });
}

/** As the metric counts them today. */
async function countedIn(read: ZoneWork, year: number): Promise<{ year: number; items: number }> {
  const facts = await loadPublicityFacts(read, year);
  const counted = facts.filter(
    ({ withdrawnOn, linkDeadOn, ...fact }) =>
      withdrawnOn === null && hasProof({ ...fact, isLinkDead: linkDeadOn !== null }),
  );
  return { year, items: counted.length };
}

function present(
  { actor, zoneId }: ZoneWork,
  item: ItemRow,
  clippings: ActivityFileOutput[],
  named: (body: Body) => BodyView,
) {
  const { id, version, title, medium, outlet, publishedOn, url, linkDeadOn, summary, departmentId, withdrawnOn } = item;
  const link = { hasLink: url !== '', isLinkDead: linkDeadOn !== null };
  const keeps = withdrawnOn === null && mayActFor(actor, 'publicity.log', zoneId, departmentId);
  const mayReport = withdrawnOn === null && can(actor, 'activities.view', zoneId);
  return {
    id,
    version,
    title,
    medium,
    outlet,
    publishedOn,
    url,
    linkDeadOn,
    summary,
    body: named(departmentId),
    recordedBy: item.recordedByName,
    recordedAt: item.recordedAt.toISOString(),
    withdrawnOn,
    clippings,
    hasProof: hasProof({ ...link, clippings: clippings.length }),
    can: { correct: keeps, withdraw: keeps, reportDeadLink: mayReport && mayReportDead(link).ok },
  };
}
