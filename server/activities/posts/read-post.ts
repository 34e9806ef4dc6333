import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { civilDate } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayActFor } from '../body.ts';
import { type ActivityEventOutput, activityEvents } from '../events.ts';
import { activityFilesOf } from '../files/activity-files.ts';
import { loadTrades } from './load-trades.ts';
import { mattersTo } from './matters-to.ts';
import { ownTrades, presentPosts } from './present-posts.ts';
import { sanitiseStored } from './sanitise-body.ts';
import { type PostRow, requirePost } from './store.ts';

/** What enterprises learn of a post's history: not who of them found a link dead. */
const TOLD_TO_ALL: ReadonlySet<string> = new Set(['posted', 'corrected', 'withdrawn', 'link-mended']);

/** A post with its text, papers, history and what the reader may do with it. */
export function readPost(context: RequestContext, input: { zone: string; post: string }) {
  return readInZone(context, input.zone, 'post.view', async (read) => {
    const { actor, zoneId, timeZone } = read;
    const post = await requirePost(read, 'post.view', input.post);
    const own = await ownTrades(read);
    const [row] = await presentPosts(read, [post], own);
    if (!row) throw new Error('A post was read and not presented');
    const events = await activityEvents(read, 'post', [post.id]);
    const withdrawn = events.find(({ kind }) => kind === 'withdrawn');
    const isStaff = can(actor, 'post.audience', zoneId);
    const isOwn = mayActFor(actor, 'post.publish', zoneId, post.departmentId);
    const isShown = post.state !== 'withdrawn' || isOwn;
    const files = isShown ? await activityFilesOf(read, 'post', [post.id]) : new Map();
    return {
      ...row,
      html: isShown ? sanitiseStored(post.body) : '',
      createdBy: isStaff ? post.createdByName : '',
      withdrawal: withdrawn ? { reason: withdrawn.note, on: civilDate(new Date(withdrawn.at), timeZone) } : null,
      files: files.get(post.id) ?? [],
      events: isStaff ? events : events.filter(({ kind }) => TOLD_TO_ALL.has(kind)).map(withoutName),
      can: {
        ...ownActs(post, isOwn),
        acknowledge: post.state === 'posted' && row.matters.some(({ acknowledgedAt }) => acknowledgedAt === null),
        reportDeadLink: post.state === 'posted' && post.sourceUrl !== '' && post.linkDeadOn === null,
        audience: isStaff && post.state !== 'draft',
      },
      reach: isStaff && post.state !== 'withdrawn' ? await reachOf(read, post) : null,
    };
  });
}

const ownActs = ({ state, linkDeadOn }: PostRow, isOwn: boolean) => ({
  edit: isOwn && state === 'draft',
  publish: isOwn && state === 'draft',
  correct: isOwn && state === 'posted',
  withdraw: isOwn && state === 'posted',
  attach: isOwn && state !== 'withdrawn',
  mendLink: isOwn && state === 'posted' && linkDeadOn !== null,
});

const withoutName = (event: ActivityEventOutput): ActivityEventOutput => ({ ...event, by: '' });

/** To how many enterprises it matters as they deal today. */
async function reachOf(read: ZoneWork, post: PostRow): Promise<number> {
  return (await loadTrades(read)).filter((enterprise) => mattersTo(post, enterprise) !== null).length;
}
