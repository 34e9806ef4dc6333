import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { changesOf } from './changes.ts';
import { settleDeadLink } from './dead-link.ts';
import { mayMove } from './lifecycle.ts';
import type { correctPostInput } from './schema.ts';
import { auditedPost, contentColumns, currentOf, lockOwnPost, parsePost } from './store.ts';
import { tellOfPost } from './tell-of-post.ts';
import { mayBePosted } from './timeliness.ts';

/**
 * Puts right what was posted, with the reason. The day of posting stays; whether it was in time follows the source's
 * day as it is now. Whoever it newly concerns is told, nobody else again.
 */
export function correctPost(context: RequestContext, input: z.infer<typeof correctPostInput>) {
  return writeInZone(context, input.zone, 'correctPost', input, async (write) => {
    const { tx, zoneId, today } = write;
    const { zone: _zone, post: id, version, reason, ...content } = input;
    const before = await lockOwnPost(write, id);
    requireCurrent(currentOf(before), version);
    enforce(mayMove(before.state, 'correct'));
    const sourced = mayBePosted(content.sourceOn, before.postedOn ?? today);
    if (!sourced.ok) throw badField('sourceOn', wordsOf(sourced));
    const { columns, removed } = contentColumns(content, today);
    // Another address is a new link: what readers said of the old one is settled.
    const isOtherLink = content.sourceUrl !== before.sourceUrl;
    const row = await tx.post.update({
      where: { zoneId_id: { zoneId, id } },
      data: { ...columns, ...(isOtherLink && { linkDeadOn: null }), version: { increment: 1 } },
    });
    if (isOtherLink) await settleDeadLink(write, before);
    const after = parsePost(row);
    const details = changesOf(before, after);
    if (Object.keys(details).length === 0) enforce({ ok: false, reason: 'post.nothingChanged', rule: 'Z10' });
    const reached = await tellOfPost(write, after, before);
    await addActivityEvent(write, { subject: 'post', subjectId: id, kind: 'corrected', note: reason, details });
    await write.record({
      action: 'post.correct',
      objectType: 'post',
      objectId: id,
      before: auditedPost(before),
      after: { ...auditedPost(after), reason, reached },
    });
    return { id, version: after.version, removed, reached };
  });
}
