import { readInZone } from '../../audit/write-in-zone.ts';
import { can, ownersFor, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { loadTrades } from './load-trades.ts';
import { mattersTo } from './matters-to.ts';
import { requirePost } from './store.ts';

/**
 * Z10: the enterprises to which a post matters today, with why, and which of them have taken note; an enterprise sees
 * itself only. Whoever took note and is no longer concerned stays on the list.
 */
export function readAudience(context: RequestContext, input: { zone: string; post: string }) {
  return readInZone(context, input.zone, 'post.view', async (read) => {
    const { tx, zoneId, actor } = read;
    const owners = can(actor, 'post.audience', zoneId) ? 'all' : ownersFor(actor, 'post.acknowledge', zoneId);
    if (owners !== 'all' && owners.length === 0) permit(actor, 'post.audience', zoneId);
    const post = await requirePost(read, 'post.view', input.post);
    const only = owners === 'all' ? undefined : owners;
    const noted = await tx.postAcknowledgement.findMany({
      where: { zoneId, postId: post.id, ...(only && { enterpriseId: { in: only } }) },
      include: { enterprise: { select: { id: true, name: true } } },
      orderBy: { at: 'asc' },
    });
    const notedBy = new Map(
      noted.map(({ enterpriseId, byName, at, note }) => [enterpriseId, { by: byName, at: at.toISOString(), note }]),
    );
    const concerned = (await loadTrades(read, only)).flatMap(({ id, name, ...trade }) => {
      const concern = mattersTo(post, trade);
      const acknowledged = notedBy.get(id) ?? null;
      return concern ? [{ enterprise: { id, name }, ...concern, isConcerned: true, acknowledged }] : [];
    });
    const ids = new Set(concerned.map(({ enterprise }) => enterprise.id));
    const before = noted
      .filter(({ enterpriseId }) => !ids.has(enterpriseId))
      .map(({ enterprise }) => ({
        enterprise,
        markets: [],
        hsCodes: [],
        isConcerned: false,
        acknowledged: notedBy.get(enterprise.id) ?? null,
      }));
    return {
      total: concerned.length,
      acknowledged: concerned.filter(({ acknowledged }) => acknowledged !== null).length,
      items: [...concerned, ...before],
    };
  });
}
