import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireBody } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { mayMove } from './lifecycle.ts';
import type { savePostInput } from './schema.ts';
import { auditedPost, contentColumns, currentOf, lockOwnPost, parsePost } from './store.ts';

type SavePost = z.infer<typeof savePostInput>;

/** Writes a draft of the body that will post it, or goes on with one. Answers what was taken out of the text. */
export function savePost(context: RequestContext, input: SavePost) {
  return writeInZone(context, input.zone, 'savePost', input, async (write) => {
    await requireBody(write, 'post.publish', input.department);
    return input.post === null ? startDraft(write, input) : editDraft(write, input.post, input);
  });
}

async function startDraft(write: ZoneWrite, { department, ...content }: SavePost) {
  const { tx, zoneId, actor, now, today } = write;
  const { columns, removed } = contentColumns(content, today);
  const id = uuidv7();
  const created = { createdById: actor.userId, createdByName: actor.displayName, createdAt: now };
  const row = await tx.post.create({
    data: { ...columns, ...created, zoneId, id, departmentId: department, state: 'draft' },
  });
  await addActivityEvent(write, { subject: 'post', subjectId: id, kind: 'drafted' });
  const after = auditedPost(parsePost(row));
  await write.record({ action: 'post.draft', objectType: 'post', objectId: id, after });
  return { id, version: row.version, removed };
}

async function editDraft(write: ZoneWrite, id: string, { department, version, ...content }: SavePost) {
  const { tx, zoneId, today } = write;
  const post = await lockOwnPost(write, id);
  requireCurrent(currentOf(post), version);
  enforce(mayMove(post.state, 'edit'));
  const { columns, removed } = contentColumns(content, today);
  const row = await tx.post.update({
    where: { zoneId_id: { zoneId, id } },
    data: { ...columns, departmentId: department, version: { increment: 1 } },
  });
  await write.record({
    action: 'post.edit',
    objectType: 'post',
    objectId: id,
    before: auditedPost(post),
    after: auditedPost(parsePost(row)),
  });
  return { id, version: row.version, removed };
}
