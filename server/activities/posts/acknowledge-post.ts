import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { enforce } from '../../platform/errors.ts';
import { ownersFor, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { loadTrades } from './load-trades.ts';
import { mattersTo } from './matters-to.ts';
import type { acknowledgePostInput } from './schema.ts';
import { lockPost } from './store.ts';
import { settleForEnterprises } from './tell-of-post.ts';

/** An enterprise's person says that the enterprise has taken note of a post that matters to it. Once is enough. */
export function acknowledgePost(context: RequestContext, input: z.infer<typeof acknowledgePostInput>) {
  return writeInZone(context, input.zone, 'acknowledgePost', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const { enterprise, note } = input;
    if (enterprise) permit(actor, 'post.acknowledge', zoneId, enterprise);
    const post = await lockPost(write, 'post.acknowledge', input.post);
    if (post.state !== 'posted') enforce({ ok: false, reason: 'post.notPosted', rule: 'Z10' });
    const owners = ownersFor(actor, 'post.acknowledge', zoneId);
    const own = enterprise ? [enterprise] : owners === 'all' ? [] : owners;
    const concerned = (await loadTrades(write, own)).filter((trade) => mattersTo(post, trade)).map(({ id }) => id);
    if (concerned.length === 0) enforce({ ok: false, reason: 'post.notConcerned', rule: 'Z10' });
    const { count } = await tx.postAcknowledgement.createMany({
      data: concerned.map((enterpriseId) => ({
        zoneId,
        postId: post.id,
        enterpriseId,
        note,
        byId: actor.userId,
        byName: actor.displayName,
        at: now,
      })),
      skipDuplicates: true,
    });
    const answer = { id: post.id, enterprises: concerned };
    if (count === 0) return answer;
    await settleForEnterprises(write, post.id, concerned);
    await write.record({
      action: 'post.acknowledge',
      objectType: 'post',
      objectId: post.id,
      after: { enterprises: concerned, note },
    });
    return answer;
  });
}
