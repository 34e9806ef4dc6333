import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { settleDeadLink } from './dead-link.ts';
import { mayMove } from './lifecycle.ts';
import type { withdrawPostInput } from './schema.ts';
import { auditedPost, currentOf, lockOwnPost } from './store.ts';
import { settlePost } from './tell-of-post.ts';

/** Takes back what should not stand: it counts no longer, and its page says why. */
export function withdrawPost(context: RequestContext, input: z.infer<typeof withdrawPostInput>) {
  return writeInZone(context, input.zone, 'withdrawPost', input, async (write) => {
    const { tx, zoneId } = write;
    const { reason } = input;
    const post = await lockOwnPost(write, input.post);
    requireCurrent(currentOf(post), input.version);
    enforce(mayMove(post.state, 'withdraw'));
    const { version } = await tx.post.update({
      where: { zoneId_id: { zoneId, id: post.id } },
      data: { state: 'withdrawn', version: { increment: 1 } },
    });
    await settlePost(write, post.id);
    await settleDeadLink(write, post);
    await addActivityEvent(write, { subject: 'post', subjectId: post.id, kind: 'withdrawn', note: reason });
    await write.record({
      action: 'post.withdraw',
      objectType: 'post',
      objectId: post.id,
      before: auditedPost(post),
      after: { state: 'withdrawn', reason },
    });
    return { id: post.id, version };
  });
}
