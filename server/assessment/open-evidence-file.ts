import type { Readable } from 'node:stream';
import { readInZone } from '../audit/write-in-zone.ts';
import { notFound, ProductError } from '../platform/errors.ts';
import { ownersFor } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';

/** A file of a piece of evidence, for whoever may see that evidence; 404 for everybody else. */
export async function openEvidenceFile(
  context: RequestContext,
  input: { zone: string; evidence: string },
): Promise<{ stream: Readable; sizeBytes: number; fileName: string; mediaType: string; sha256: string }> {
  const { actor, platform } = context;
  const found = await readInZone(context, input.zone, 'zone.view', ({ tx, zoneId }) =>
    tx.evidence.findUnique({
      where: { zoneId_id: { zoneId, id: input.evidence } },
      include: { file: true, submission: { select: { departmentId: true } } },
    }),
  );
  const reach = ownersFor(actor, 'evidence.view', input.zone);
  const isVisible = found && (reach === 'all' || reach.includes(found.submission.departmentId));
  if (!isVisible || !found.file || !found.fileName) throw notFound('fileNotFound');
  const opened = await platform.files.open(found.file.sha256);
  if (!opened) throw new ProductError('unavailable', { key: 'files.bytesMissing' });
  return { ...opened, fileName: found.fileName, mediaType: found.file.mediaType, sha256: found.file.sha256 };
}
