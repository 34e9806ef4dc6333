import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { plainly } from '../../deadlines/deadline.ts';
import { notifyHolder, settleMatter } from '../../notifications/notify.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { holderOf } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { mayMove } from './lifecycle.ts';
import type { mendLinkInput, reportDeadLinkInput } from './schema.ts';
import { lockOwnPost, lockPost, type PostRow } from './store.ts';

/** A reader finds that the source's link leads nowhere: its body is told. Who comes second changes nothing. */
export function reportDeadLink(context: RequestContext, input: z.infer<typeof reportDeadLinkInput>) {
  return writeInZone(context, input.zone, 'reportDeadLinkOfPost', input, async (write) => {
    const { tx, zoneId, today } = write;
    const { note } = input;
    const post = await lockPost(write, 'post.view', input.post);
    if (post.state !== 'posted') enforce({ ok: false, reason: 'post.notPosted', rule: 'Z10' });
    if (post.sourceUrl === '') enforce({ ok: false, reason: 'post.noLink', rule: 'Z10' });
    if (post.linkDeadOn !== null) return { id: post.id, version: post.version };
    // What a reader says of the link leaves the content, and whoever edits it, alone: the version stays.
    await tx.post.update({
      where: { zoneId_id: { zoneId, id: post.id } },
      data: { linkDeadOn: toDateColumn(today) },
    });
    await notifyHolder(write, holderOf(post.departmentId), {
      ...linkMatter(post.id, today),
      subject: plainly(post.title),
      about: { id: post.id },
      dueOn: null,
    });
    await addActivityEvent(write, { subject: 'post', subjectId: post.id, kind: 'link-dead', note });
    await write.record({
      action: 'post.report-dead-link',
      objectType: 'post',
      objectId: post.id,
      after: { sourceUrl: post.sourceUrl, linkDeadOn: today, note },
    });
    return { id: post.id, version: post.version };
  });
}

/** Its body gives another address, or found that the old one leads there again. */
export function mendLink(context: RequestContext, input: z.infer<typeof mendLinkInput>) {
  return writeInZone(context, input.zone, 'mendLinkOfPost', input, async (write) => {
    const { tx, zoneId } = write;
    const { note } = input;
    const post = await lockOwnPost(write, input.post);
    enforce(mayMove(post.state, 'correct'));
    if (post.linkDeadOn === null) enforce({ ok: false, reason: 'post.linkStands', rule: 'Z10' });
    if (input.sourceUrl === '') throw badField('sourceUrl', { key: 'field.required' });
    const sourceUrl = input.sourceUrl ?? post.sourceUrl;
    const { version } = await tx.post.update({
      where: { zoneId_id: { zoneId, id: post.id } },
      data: { sourceUrl, linkDeadOn: null, version: { increment: 1 } },
    });
    await settleDeadLink(write, post);
    const isOther = sourceUrl !== post.sourceUrl;
    await addActivityEvent(write, {
      subject: 'post',
      subjectId: post.id,
      kind: 'link-mended',
      note,
      ...(isOther && { details: { sourceUrl: [post.sourceUrl, sourceUrl] } }),
    });
    await write.record({
      action: 'post.mend-link',
      objectType: 'post',
      objectId: post.id,
      before: { sourceUrl: post.sourceUrl, linkDeadOn: post.linkDeadOn },
      after: { sourceUrl, linkDeadOn: null, note },
    });
    return { id: post.id, version };
  });
}

// A link that dies again on another day is another matter.
const linkMatter = (postId: string, day: string) => ({ kind: 'post-link' as const, uid: `${postId}/${day}` });

/** The dead link of a post is nobody's concern any more. */
export async function settleDeadLink(write: ZoneWrite, post: Pick<PostRow, 'id' | 'linkDeadOn'>): Promise<void> {
  if (post.linkDeadOn) await settleMatter(write, linkMatter(post.id, post.linkDeadOn));
}
