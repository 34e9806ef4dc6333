import { v7 as uuidv7 } from 'uuid';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { EnterpriseFile } from '../../generated/prisma/client.ts';
import { badField } from '../../platform/errors.ts';
import type { FileOutput, StoredFileInput } from './schema.ts';
import type { FileSubject } from './subjects.ts';

interface NewFile extends StoredFileInput {
  enterpriseId: string;
  subject: FileSubject;
  subjectId: string;
  category: string;
}

/**
 * Puts a stored file under a record of the archive; the caller has decided that it may and audits it.
 * @param field the input field that names the file, for the refusal of one that is not stored
 */
export async function addFile({ tx, zoneId, actor, now }: ZoneWork, file: NewFile, field = 'sha256'): Promise<string> {
  const { sha256 } = file;
  const stored = await tx.storedFile.findUnique({ where: { zoneId_sha256: { zoneId, sha256 } } });
  if (!stored) throw badField(field, { key: 'files.notStored' });
  const id = uuidv7();
  const { enterpriseId, subject, subjectId, category, title, fileName } = file;
  await tx.enterpriseFile.create({
    data: {
      zoneId,
      id,
      enterpriseId,
      subject,
      subjectId,
      category,
      title,
      sha256,
      fileName,
      uploadedById: actor.userId,
      uploadedByName: actor.displayName,
      uploadedAt: now,
    },
  });
  return id;
}

/** The papers of one record, in the order they came. */
export async function filesOf({ tx, zoneId }: ZoneWork, subject: FileSubject, subjectId: string) {
  const files = await tx.enterpriseFile.findMany({ where: { zoneId, subject, subjectId }, orderBy: { id: 'asc' } });
  return files.map(present);
}

/** The papers of all an enterprise's records of one kind, by record. */
export async function filesBySubject({ tx, zoneId }: ZoneWork, subject: FileSubject, enterpriseId: string) {
  const files = await tx.enterpriseFile.findMany({ where: { zoneId, subject, enterpriseId }, orderBy: { id: 'asc' } });
  const bySubject = new Map<string, FileOutput[]>();
  for (const file of files) bySubject.set(file.subjectId, [...(bySubject.get(file.subjectId) ?? []), present(file)]);
  return bySubject;
}

/** A paper as it is told of. */
export const present = (file: EnterpriseFile): FileOutput => ({
  id: file.id,
  category: file.category,
  title: file.title,
  fileName: file.fileName,
  sha256: file.sha256,
  uploadedBy: file.uploadedByName,
  uploadedAt: file.uploadedAt.toISOString(),
});
