import type { Readable } from 'node:stream';
import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { notFound, ProductError } from '../../platform/errors.ts';
import { id } from '../../platform/inputs.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { ofEnterprise } from '../register/schema.ts';
import { requireEnterprise } from '../store.ts';
import { filesOf, present } from './add-file.ts';
import type { listFilesInput } from './schema.ts';
import { FILE_SUBJECTS, VIEW } from './subjects.ts';

/** A paper of the archive, for whoever may see what it belongs to; 404 for everybody else. */
export async function openEnterpriseFile(
  context: RequestContext,
  input: { zone: string; file: string },
): Promise<{ stream: Readable; sizeBytes: number; fileName: string; mediaType: string; sha256: string }> {
  const { actor, platform } = context;
  if (!id.safeParse(input.file).success) throw notFound('fileNotFound');
  const found = await readInZone(context, input.zone, 'zone.view', ({ tx, zoneId }) =>
    tx.enterpriseFile.findUnique({
      where: { zoneId_id: { zoneId, id: input.file } },
      include: { file: true },
    }),
  );
  if (!found) throw notFound('fileNotFound');
  const permission = VIEW[z.enum(FILE_SUBJECTS).parse(found.subject)];
  if (!can(actor, permission, input.zone, found.enterpriseId)) throw notFound('fileNotFound');
  const opened = await platform.files.open(found.sha256);
  if (!opened) throw new ProductError('unavailable', { key: 'files.bytesMissing' });
  return { ...opened, fileName: found.fileName, mediaType: found.file.mediaType, sha256: found.sha256 };
}

/** The papers of one record. */
export function listFiles(context: RequestContext, input: z.infer<typeof listFilesInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    await requireEnterprise(read, VIEW[input.subject], input.enterprise);
    const { tx, zoneId } = read;
    const { subject, subjectId, enterprise: enterpriseId } = input;
    const isOwn = await tx.enterpriseFile.count({ where: { zoneId, subject, subjectId, enterpriseId } });
    return { items: isOwn > 0 ? await filesOf(read, subject, subjectId) : [] };
  });
}

/** E6: all papers of an enterprise that the reader may see, the newest first, with the record that each belongs to. */
export function listFilesOfEnterprise(context: RequestContext, input: z.infer<typeof ofEnterprise>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor } = read;
    const enterprise = await requireEnterprise(read, 'archive.view', input.enterprise);
    const visible = FILE_SUBJECTS.filter((subject) => can(actor, VIEW[subject], zoneId, enterprise.id));
    const files = await tx.enterpriseFile.findMany({
      where: { zoneId, enterpriseId: enterprise.id, subject: { in: visible } },
      orderBy: { id: 'desc' },
    });
    return {
      items: files.map((file) => ({
        ...present(file),
        subject: z.enum(FILE_SUBJECTS).parse(file.subject),
        subjectId: file.subjectId,
      })),
    };
  });
}
