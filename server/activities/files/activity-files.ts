import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { readInZone, writeInZone, type ZoneWork, type ZoneWrite } from '../../audit/write-in-zone.ts';
import type { StoredFileInput } from '../../enterprises/files/schema.ts';
import { badField, notFound, ProductError } from '../../platform/errors.ts';
import { id } from '../../platform/inputs.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { ACTIVITY_SUBJECTS, type ActivitySubject } from '../kinds.ts';
import type { ActivityFileOutput, attachActivityFileInput, detachActivityFileInput } from './schema.ts';
import { SUBJECT_RECORDS } from './subjects.ts';

/** Material, minutes, a clipping: a stored file put under an activity by those whose activity it is. */
export function attachActivityFile(context: RequestContext, input: z.infer<typeof attachActivityFileInput>) {
  return writeInZone(context, input.zone, 'attachActivityFile', input, async (write) => {
    const { subject, subjectId, title, sha256, fileName } = input;
    await requireMayAttach(write, subject, subjectId);
    const fileId = await keepActivityFile(write, subject, subjectId, { title, sha256, fileName });
    await write.record({
      action: 'activity-file.attach',
      objectType: 'activity-file',
      objectId: fileId,
      after: { subject, subjectId, title, fileName, sha256 },
    });
    return { id: fileId };
  });
}

/** Puts a stored file under an activity; the caller has decided who may, and audits it. 400 where nothing was stored. */
export async function keepActivityFile(
  { tx, zoneId, actor, now }: ZoneWrite,
  subject: ActivitySubject,
  subjectId: string,
  { title, sha256, fileName }: StoredFileInput,
): Promise<string> {
  const stored = await tx.storedFile.findUnique({ where: { zoneId_sha256: { zoneId, sha256 } } });
  if (!stored) throw badField('sha256', { key: 'files.notStored' });
  const fileId = uuidv7();
  const uploaded = { uploadedById: actor.userId, uploadedByName: actor.displayName, uploadedAt: now };
  await tx.activityFile.create({
    data: { zoneId, id: fileId, subject, subjectId, title, sha256, fileName, ...uploaded },
  });
  return fileId;
}

/** Takes a paper away again; the stored bytes stay, others may name them. */
export function detachActivityFile(context: RequestContext, input: z.infer<typeof detachActivityFileInput>) {
  return writeInZone(context, input.zone, 'detachActivityFile', input, async (write) => {
    const { tx, zoneId } = write;
    const file = await tx.activityFile.findUnique({ where: { zoneId_id: { zoneId, id: input.file } } });
    if (!file) throw notFound('fileNotFound');
    const subject = z.enum(ACTIVITY_SUBJECTS).parse(file.subject);
    await requireMayAttach(write, subject, file.subjectId);
    const { count } = await tx.activityFile.deleteMany({ where: { zoneId, id: file.id } });
    if (count === 0) throw notFound('fileNotFound');
    const { subjectId, title, fileName, sha256 } = file;
    await write.record({
      action: 'activity-file.detach',
      objectType: 'activity-file',
      objectId: file.id,
      before: { subject, subjectId, title, fileName, sha256 },
    });
    return { id: file.id };
  });
}

/** 404 for who may not even see the record, 403 for who may not attach to it. */
async function requireMayAttach(work: ZoneWork, subject: ActivitySubject, subjectId: string): Promise<void> {
  const record = await SUBJECT_RECORDS[subject](work, subjectId);
  if (!record?.view) throw notFound('files.subjectNotFound');
  if (!record.attach) throw new ProductError('forbidden', { key: 'forbidden' });
}

/** The papers of one or several activities of a kind, in the order they came; the caller has decided who may see them. */
export async function activityFilesOf(
  { tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>,
  subject: ActivitySubject,
  subjectIds: readonly string[],
): Promise<Map<string, ActivityFileOutput[]>> {
  const files = await tx.activityFile.findMany({
    where: { zoneId, subject, subjectId: { in: [...subjectIds] } },
    orderBy: { id: 'asc' },
  });
  const bySubject = new Map<string, ActivityFileOutput[]>();
  for (const { id: fileId, subjectId, title, fileName, uploadedByName, uploadedAt } of files) {
    const file = { id: fileId, title, fileName, uploadedBy: uploadedByName, uploadedAt: uploadedAt.toISOString() };
    bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), file]);
  }
  return bySubject;
}

/** A paper of an activity, for whoever may see what it belongs to; 404 for everybody else. */
export async function openActivityFile(
  context: RequestContext,
  input: { zone: string; file: string },
): Promise<{ stream: Readable; sizeBytes: number; fileName: string; mediaType: string }> {
  if (!id.safeParse(input.file).success) throw notFound('fileNotFound');
  const found = await readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId } = work;
    const file = await tx.activityFile.findUnique({
      where: { zoneId_id: { zoneId, id: input.file } },
      include: { file: true },
    });
    if (!file) return null;
    const record = await SUBJECT_RECORDS[z.enum(ACTIVITY_SUBJECTS).parse(file.subject)](work, file.subjectId);
    return record?.view ? file : null;
  });
  if (!found) throw notFound('fileNotFound');
  const opened = await context.platform.files.open(found.sha256);
  if (!opened) throw new ProductError('unavailable', { key: 'files.bytesMissing' });
  return { ...opened, fileName: found.fileName, mediaType: found.file.mediaType };
}
