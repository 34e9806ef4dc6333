import type { Readable } from 'node:stream';
import { readInZone } from '../../audit/write-in-zone.ts';
import { notFound, ProductError } from '../../platform/errors.ts';
import { id } from '../../platform/inputs.ts';
import { ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { visibleTo } from '../visible.ts';

/**
 * R28: a paper of a risk's file, for the roles that the file names; of an enterprise's case, for its people too. 404 for
 * everybody else.
 */
export async function openRiskFile(
  context: RequestContext,
  input: { zone: string; file: string },
): Promise<{ stream: Readable; sizeBytes: number; fileName: string; mediaType: string }> {
  const { platform } = context;
  if (!id.safeParse(input.file).success) throw notFound('fileNotFound');
  const found = await readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId, actor }) => {
    const file = { zoneId, id: input.file };
    const owners = ownersFor(actor, 'risk.case-view', zoneId);
    if (owners === 'all') {
      return tx.riskFile.findFirst({ where: { ...file, item: visibleTo(actor, zoneId) }, include: { file: true } });
    }
    const paper = await tx.riskFile.findFirst({ where: { ...file, caseId: { not: null } }, include: { file: true } });
    const own = { zoneId, id: paper?.caseId ?? undefined, enterpriseId: { in: owners } };
    return paper && (await tx.riskCase.count({ where: own })) > 0 ? paper : null;
  });
  if (!found) throw notFound('fileNotFound');
  const opened = await platform.files.open(found.sha256);
  if (!opened) throw new ProductError('unavailable', { key: 'files.bytesMissing' });
  return { ...opened, fileName: found.fileName, mediaType: found.file.mediaType };
}
