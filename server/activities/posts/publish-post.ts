import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireBody } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { mayMove } from './lifecycle.ts';
import type { publishPostInput } from './schema.ts';
import { auditedPost, currentOf, lockOwnPost, parsePost } from './store.ts';
import { tellOfPost } from './tell-of-post.ts';
import { mayBePosted } from './timeliness.ts';

/** Z10, Z13: posts a draft today, and tells those to whom it matters. Answers how many enterprises these are. */
export function publishPost(context: RequestContext, input: z.infer<typeof publishPostInput>) {
  return writeInZone(context, input.zone, 'publishPost', input, async (write) => {
    const { tx, zoneId, now, today } = write;
    const draft = await lockOwnPost(write, input.post);
    await requireBody(write, 'post.publish', draft.departmentId);
    requireCurrent(currentOf(draft), input.version);
    enforce(mayMove(draft.state, 'publish'));
    enforce(mayBePosted(draft.sourceOn, today));
    const row = await tx.post.update({
      where: { zoneId_id: { zoneId, id: draft.id } },
      data: { state: 'posted', postedOn: toDateColumn(today), postedAt: now, version: { increment: 1 } },
    });
    const post = parsePost(row);
    const reached = await tellOfPost(write, post, null);
    await addActivityEvent(write, { subject: 'post', subjectId: post.id, kind: 'posted' });
    const after = { ...auditedPost(post), reached };
    await write.record({ action: 'post.publish', objectType: 'post', objectId: post.id, after });
    return { id: post.id, version: post.version, reached };
  });
}
