import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { enforce, notFound, ProductError } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isKnown } from '../archive-scope.ts';
import { requireMayAssess } from '../environment/require-may-assess.ts';
import { addFile } from './add-file.ts';
import { lockSubject } from './lock-subject.ts';
import type { attachFileInput, detachFileInput } from './schema.ts';
import { ATTACH, FILE_SUBJECTS, type FileSubject } from './subjects.ts';

/** E6: a paper for a record of the enterprise's archive; what it belongs to says who may attach it, and until when. */
export function attachFile(context: RequestContext, input: z.infer<typeof attachFileInput>) {
  return writeInZone(context, input.zone, 'attachFile', input, async (write) => {
    const { enterprise: enterpriseId, subject, subjectId, category, title, sha256, fileName } = input;
    const { attach } = await lockSubject(write, { enterpriseId, subject, subjectId, category });
    if (subject === 'environment') await requireMayAssess(write, enterpriseId);
    enforce(attach);
    const id = await addFile(write, { enterpriseId, subject, subjectId, category, title, sha256, fileName });
    await write.record({
      action: 'enterprise-file.attach',
      objectType: 'enterprise-file',
      objectId: id,
      after: { enterprise: enterpriseId, subject, subjectId, category, title, fileName, sha256 },
    });
    return { id };
  });
}

/** Takes a paper away again, as long as nothing has been decided on it. The stored bytes stay, others may name them. */
export function detachFile(context: RequestContext, input: z.infer<typeof detachFileInput>) {
  return writeInZone(context, input.zone, 'detachFile', input, async (write) => {
    const { tx, zoneId } = write;
    const file = await tx.enterpriseFile.findUnique({ where: { zoneId_id: { zoneId, id: input.file } } });
    if (!isKnown(write, file)) throw notFound('fileNotFound');
    const subject = subjectOf(file.subject);
    const { detach } = await lockSubject(write, { ...file, subject });
    if (subject === 'environment') await requireMayAssess(write, file.enterpriseId);
    await requireOwnSide(write, subject, file);
    enforce(detach);
    const { count } = await tx.enterpriseFile.deleteMany({ where: { zoneId, id: file.id } });
    if (count === 0) throw notFound('fileNotFound');
    const { enterpriseId, subjectId, category, title, fileName, sha256 } = file;
    await write.record({
      action: 'enterprise-file.detach',
      objectType: 'enterprise-file',
      objectId: file.id,
      before: { enterprise: enterpriseId, subject, subjectId, category, title, fileName, sha256 },
    });
    return { id: file.id };
  });
}

/** The people of an enterprise take away what one of them brought, not what an authority did. */
async function requireOwnSide(
  { tx, zoneId, actor }: ZoneWrite,
  subject: FileSubject,
  file: { enterpriseId: string; uploadedById: string },
): Promise<void> {
  if (can(actor, ATTACH[subject], zoneId) || file.uploadedById === actor.userId) return;
  const { enterpriseId, uploadedById } = file;
  const colleague = await tx.member.findFirst({ where: { zoneId, userId: uploadedById, enterpriseId } });
  if (!colleague) throw new ProductError('forbidden', { key: 'files.notYours' });
}

/** The table's CHECK lets no other in. */
function subjectOf(stored: string): FileSubject {
  const subject = FILE_SUBJECTS.find((known) => known === stored);
  if (!subject) throw new Error(`A file belongs to '${stored}'`);
  return subject;
}
