import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { requirePerson } from '../accounts/require-person.ts';
import { frameWrite } from '../audit/write-in-zone.ts';
import type { CalendarFeed } from '../generated/prisma/client.ts';
import { addressSecretHash, makeAddressSecret } from '../platform/address-secret.ts';
import { isLocale } from '../platform/bilingual.ts';
import { notFound } from '../platform/errors.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import type { createFeedInput, FeedView } from './schema.ts';

/** The person's own feeds, newest first, those that were revoked last; their addresses are known to nobody any more. */
export async function listFeeds({ actor, platform }: RequestContext): Promise<{ items: FeedView[] }> {
  requirePerson(actor);
  const feeds = await platform.prisma.calendarFeed.findMany({
    where: { userId: actor.userId },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 100,
  });
  return { items: feeds.map(viewFeed) };
}

/**
 * A secret address under which a calendar program reads the person's due days, without signing in. It tells never more
 * than the person may know at that moment. The secret is answered once and stored nowhere.
 */
export async function createFeed(context: RequestContext, input: z.infer<typeof createFeedInput>) {
  requirePerson(context.actor);
  let secret: string | null = null;
  const feed = await frameWrite(context, PLATFORM, 'createCalendarFeed', input, async (tx, record) => {
    const { userId, now } = context.actor;
    secret = makeAddressSecret();
    const created = await tx.calendarFeed.create({
      data: { id: uuidv7(), userId, ...input, tokenHash: addressSecretHash(secret), createdAt: now },
    });
    const view = viewFeed(created);
    await record({ action: 'calendar-feed.create', objectType: 'calendar-feed', objectId: created.id, after: view });
    return view;
  });
  return { feed, secret };
}

/** From the next request on the address answers nothing. Revoking it again changes nothing. */
export function revokeFeed(context: RequestContext, { id }: { id: string }): Promise<FeedView> {
  const { actor } = context;
  requirePerson(actor);
  return frameWrite(context, PLATFORM, 'revokeCalendarFeed', { id }, async (tx, record) => {
    const own = { id, userId: actor.userId };
    const { count } = await tx.calendarFeed.updateMany({
      where: { ...own, revokedAt: null },
      data: { revokedAt: actor.now },
    });
    const feed = await tx.calendarFeed.findFirst({ where: own });
    if (!feed) throw notFound('deadlines.feedNotFound');
    const view = viewFeed(feed);
    if (count > 0) {
      await record({ action: 'calendar-feed.revoke', objectType: 'calendar-feed', objectId: id, after: view });
    }
    return view;
  });
}

const viewFeed = (feed: CalendarFeed): FeedView => ({
  id: feed.id,
  label: feed.label,
  locale: isLocale(feed.locale) ? feed.locale : 'zh-CN',
  createdAt: feed.createdAt.toISOString(),
  lastReadAt: feed.lastReadAt?.toISOString() ?? null,
  revokedAt: feed.revokedAt?.toISOString() ?? null,
});
