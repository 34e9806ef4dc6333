import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { byEnterprise, plainly } from '../../deadlines/deadline.ts';
import { type News, notifyUsers, renewForUsers, settleMatter, usersHolding } from '../../notifications/notify.ts';
import { loadTrades } from './load-trades.ts';
import { mattersTo } from './matters-to.ts';
import type { PostRow } from './store.ts';
import { fits } from './subscription-fits.ts';
import { loadSubscriptions } from './subscriptions.ts';

const news = (kind: 'post' | 'subscribed-post', { id, title }: PostRow): News => ({
  kind,
  uid: id,
  subject: plainly(title),
  about: { id },
  dueOn: null,
});

/**
 * Z10: tells exactly the people of the enterprises to which a post matters, and whoever has subscribed to such posts.
 * Of a corrected post only those whom it had not concerned before; from those whom it concerns no longer it is taken back.
 * @param before the post as it stood; null for one that is new
 * @returns to how many enterprises it matters now and did not before
 */
export async function tellOfPost(write: ZoneWrite, post: PostRow, before: PostRow | null): Promise<number> {
  const trades = await loadTrades(write);
  const had = before ? trades.filter((enterprise) => mattersTo(before, enterprise) !== null) : [];
  const has = trades.filter((enterprise) => mattersTo(post, enterprise) !== null);
  const newly = has.filter((enterprise) => !had.includes(enterprise));
  const noted = await enterprisesThatNoted(write, post.id);
  const concerned = await peopleOf(
    write,
    idsOf(newly).filter((id) => !noted.has(id)),
  );
  await renewForUsers(write, concerned, news('post', post));
  const left = await peopleOf(write, idsOf(had.filter((enterprise) => !has.includes(enterprise))));
  const staying = new Set(await peopleOf(write, idsOf(has)));
  const unconcerned = left.filter((userId) => !staying.has(userId));
  await settleMatter(write, { kind: 'post', uid: post.id }, unconcerned);
  // What matters to the own enterprise is more than what was subscribed to: one entry for both.
  await settleMatter(write, { kind: 'subscribed-post', uid: post.id }, concerned);
  await tellSubscribers(write, post, before);
  return newly.length;
}

const idsOf = (enterprises: readonly { id: string }[]): string[] => enterprises.map(({ id }) => id);

async function enterprisesThatNoted({ tx, zoneId }: ZoneWrite, postId: string): Promise<ReadonlySet<string>> {
  const found = await tx.postAcknowledgement.findMany({ where: { zoneId, postId }, select: { enterpriseId: true } });
  return new Set(found.map(({ enterpriseId }) => enterpriseId));
}

const peopleOf = async ({ tx, zoneId }: ZoneWrite, enterpriseIds: readonly string[]): Promise<string[]> =>
  enterpriseIds.length === 0 ? [] : usersHolding(tx, zoneId, enterpriseIds.map(byEnterprise));

async function tellSubscribers(write: ZoneWrite, post: PostRow, before: PostRow | null): Promise<void> {
  const { tx, zoneId } = write;
  const textOf = (one: PostRow) => ({ ...one, text: one.bodyText });
  const subscriptions = await loadSubscriptions(tx, zoneId);
  const answered = new Set(
    subscriptions.filter((wish) => before !== null && fits(wish, textOf(before))).map(({ userId }) => userId),
  );
  const wishing = subscriptions.filter((wish) => fits(wish, textOf(post))).map(({ userId }) => userId);
  const told = await tx.notification.findMany({
    where: { zoneId, matter: `post:${post.id}`, userId: { in: wishing } },
    select: { userId: true },
  });
  const has = new Set([...answered, ...told.map(({ userId }) => userId)]);
  await notifyUsers(
    write,
    wishing.filter((userId) => !has.has(userId)),
    news('subscribed-post', post),
  );
}

/** Withdrawn: nobody need look at it any more. */
export async function settlePost(write: ZoneWrite, postId: string): Promise<void> {
  await settleMatter(write, { kind: 'post', uid: postId });
  await settleMatter(write, { kind: 'subscribed-post', uid: postId });
}

/** Taken note of: the entries of the enterprises' people are done. */
export async function settleForEnterprises(write: ZoneWrite, postId: string, ids: readonly string[]): Promise<void> {
  await settleMatter(write, { kind: 'post', uid: postId }, await peopleOf(write, ids));
}
