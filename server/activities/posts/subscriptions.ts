import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { readInZone, writeInZone } from '../../audit/write-in-zone.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { Tx } from '../../platform/tenant.ts';
import { POST_KINDS } from '../kinds.ts';
import type { subscribeInput, unsubscribeInput } from './schema.ts';
import type { Wish } from './subscription-fits.ts';

const MOST_SUBSCRIPTIONS = 20;
const kinds = z.array(z.enum(POST_KINDS));

/** What the reader has subscribed to, in the order it was. */
export function listSubscriptions(context: RequestContext, input: { zone: string }) {
  return readInZone(context, input.zone, 'post.view', async ({ tx, zoneId, actor }) => {
    const found = await tx.postSubscription.findMany({
      where: { zoneId, userId: actor.userId },
      orderBy: { id: 'asc' },
    });
    return {
      items: found.map(({ id, markets, hsCodes, words, ...row }) => ({
        id,
        kinds: kinds.parse(row.kinds),
        markets,
        hsCodes,
        words,
      })),
    };
  });
}

/** Asks to hear of posts of these kinds, markets and goods; the same wish twice is one. */
export function subscribe(context: RequestContext, input: z.infer<typeof subscribeInput>) {
  return writeInZone(context, input.zone, 'subscribeToPosts', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'post.view', zoneId);
    const { zone: _, words, ...lists } = input;
    const wish = { kinds: sorted(lists.kinds), markets: sorted(lists.markets), hsCodes: sorted(lists.hsCodes), words };
    // Of one person's two requests at a time the second waits: it has to see what the first has made.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${zoneId} subscribe ${actor.userId}`}, 0))`;
    const own = await tx.postSubscription.findMany({ where: { zoneId, userId: actor.userId } });
    const same = own.find((known) => keyOf(known) === keyOf(wish));
    if (same) return { id: same.id };
    if (own.length >= MOST_SUBSCRIPTIONS) {
      enforce({ ok: false, reason: 'post.tooManySubscriptions', rule: 'Z10', params: { most: MOST_SUBSCRIPTIONS } });
    }
    const id = uuidv7();
    await tx.postSubscription.create({ data: { ...wish, zoneId, id, userId: actor.userId, createdAt: now } });
    await write.record({ action: 'post-subscription.add', objectType: 'post-subscription', objectId: id, after: wish });
    return { id };
  });
}

/** Hears of them no more. Others' subscriptions do not exist for the reader. */
export function unsubscribe(context: RequestContext, input: z.infer<typeof unsubscribeInput>) {
  return writeInZone(context, input.zone, 'unsubscribeFromPosts', input, async (write) => {
    const { tx, zoneId, actor } = write;
    permit(actor, 'post.view', zoneId);
    const id = input.subscription;
    const { count } = await tx.postSubscription.deleteMany({ where: { zoneId, id, userId: actor.userId } });
    if (count === 0) throw notFound('postSubscriptionNotFound');
    await write.record({ action: 'post-subscription.remove', objectType: 'post-subscription', objectId: id });
    return { id };
  });
}

const sorted = <T extends string>(values: readonly T[]): T[] => [...values].sort();
const keyOf = (wish: { kinds: string[]; markets: string[]; hsCodes: string[]; words: string }) =>
  [wish.kinds.join(), wish.markets.join(), wish.hsCodes.join(), wish.words.toLowerCase()].join('/');

/** The wishes of all who may read the zone's posts today. */
export async function loadSubscriptions(tx: Tx, zoneId: string): Promise<(Wish & { userId: string })[]> {
  const found = await tx.postSubscription.findMany({ where: { zoneId }, orderBy: { id: 'asc' } });
  const readers = await tx.user.findMany({
    where: {
      id: { in: found.map(({ userId }) => userId) },
      disabledAt: null,
      OR: [{ platformRole: 'leader' }, { members: { some: { zoneId } } }],
    },
    select: { id: true },
  });
  const ids = new Set(readers.map(({ id }) => id));
  return found
    .filter(({ userId }) => ids.has(userId))
    .map(({ userId, markets, hsCodes, words, ...row }) => ({
      userId,
      kinds: kinds.parse(row.kinds),
      markets,
      hsCodes,
      words,
    }));
}
