import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { can, ownersFor } from '../../platform/permissions.ts';
import { readRulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { type Body, type BodyView, bodyNames } from '../body.ts';
import { type EnterpriseTrade, loadTrades } from './load-trades.ts';
import { mattersTo } from './matters-to.ts';
import type { PostRowOutput } from './schema.ts';
import type { PostRow } from './store.ts';
import { isPostedInTime, lastDayInTime } from './timeliness.ts';

const EXTRACT = 160;

/** What the enterprises for which the reader acts deal in; none for who works for the zone. */
export async function ownTrades(work: ZoneWork): Promise<EnterpriseTrade[]> {
  const owners = ownersFor(work.actor, 'post.acknowledge', work.zoneId);
  return owners === 'all' || owners.length === 0 ? [] : loadTrades(work, owners);
}

/** Posts as their readers see them: in time or late for who works for the zone, why they matter for enterprises. */
export async function presentPosts(
  work: ZoneWork,
  posts: readonly PostRow[],
  own: readonly EnterpriseTrade[],
): Promise<PostRowOutput[]> {
  const { tx, zoneId } = work;
  const bodyOf = await bodyNames(work);
  const inTime = await timelinessFor(work, bodyOf);
  const noted = await tx.postAcknowledgement.findMany({
    where: { zoneId, postId: { in: posts.map(({ id }) => id) }, enterpriseId: { in: own.map(({ id }) => id) } },
  });
  const notedAt = new Map(noted.map(({ postId, enterpriseId, at }) => [`${postId} ${enterpriseId}`, at.toISOString()]));
  return posts.map((post) => {
    const { id, version, kind, state, title, markets, hsCodes, product } = post;
    const { sourceName, sourceUrl, sourceOn, effectiveOn, postedOn, linkDeadOn } = post;
    return {
      ...{ id, version, kind, state, title, markets, hsCodes, product },
      ...{ sourceName, sourceUrl, sourceOn, effectiveOn, postedOn, linkDeadOn },
      body: bodyOf(post.departmentId),
      // Of what was taken back its page tells that it was, and not what it had said.
      extract: state === 'withdrawn' ? '' : post.bodyText.slice(0, EXTRACT),
      timeliness: inTime(post),
      matters: own.flatMap((enterprise) => {
        const concern = state === 'draft' ? null : mattersTo(post, enterprise);
        const acknowledgedAt = notedAt.get(`${id} ${enterprise.id}`) ?? null;
        return concern
          ? [{ ...concern, enterprise: { id: enterprise.id, name: enterprise.name }, acknowledgedAt }]
          : [];
      }),
    };
  });
}

async function timelinessFor({ tx, zoneId, actor }: ZoneWork, bodyOf: (body: Body) => BodyView) {
  const isStaff = can(actor, 'post.audience', zoneId);
  const pack = isStaff ? await readRulePack(tx, zoneId) : [];
  return ({ departmentId, sourceOn, postedOn }: PostRow): PostRowOutput['timeliness'] => {
    const rule = bodyOf(departmentId).isAssociation ? 'Z13' : 'Z10';
    const postDays = ruleCountIfAny(pack, rule, 'postDays');
    if (postedOn === null || postDays === null) return null;
    const lastDay = lastDayInTime(sourceOn, postDays);
    return { rule, postDays, lastDay, isInTime: isPostedInTime({ sourceOn, postedOn }, postDays) };
  };
}
