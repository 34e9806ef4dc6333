import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { RiskMatrix as MatrixRow, Prisma } from '../../generated/prisma/client.ts';
import { notFound } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { RiskWrite } from '../store.ts';
import { type MatrixContent, matrixContent } from './matrix-schema.ts';
import type { listMatricesInput, readMatrixInput } from './schema.ts';
import { standardMatrix } from './standard-matrix.ts';

/** A version of the zone's matrix; one that nobody set has neither author nor day. */
export interface MatrixVersion {
  version: number;
  content: MatrixContent;
  reason: string;
  createdBy: string | null;
  createdAt: string | null;
}

type Read = Pick<ZoneWork, 'tx' | 'zoneId'>;

const present = ({ version, content, reason, createdById, createdByName, createdAt }: MatrixRow): MatrixVersion => ({
  version,
  content: matrixContent.parse(content),
  reason,
  createdBy: createdById && createdByName,
  createdAt: createdById && createdAt.toISOString(),
});

const unset = async (): Promise<MatrixVersion> => ({
  version: 1,
  content: await standardMatrix(),
  reason: '',
  createdBy: null,
  createdAt: null,
});

/** The matrix by which the zone assesses now: the newest, or the standard one as its first version. */
export async function currentMatrix({ tx, zoneId }: Read): Promise<MatrixVersion> {
  const newest = await tx.riskMatrix.findFirst({ where: { zoneId }, orderBy: { version: 'desc' } });
  return newest ? present(newest) : unset();
}

/** The same as a stored row, to which an assessment can point. Two at the same time store one. */
export async function storedMatrix(write: Pick<RiskWrite, 'tx' | 'zoneId' | 'now'>): Promise<MatrixVersion> {
  const { tx, zoneId, now } = write;
  if ((await tx.riskMatrix.count({ where: { zoneId } })) === 0) {
    const content = (await standardMatrix()) as unknown as Prisma.InputJsonObject;
    await tx.riskMatrix.createMany({
      data: { zoneId, version: 1, content, createdById: null, createdByName: '', createdAt: now },
      skipDuplicates: true,
    });
  }
  return currentMatrix(write);
}

/** R14: the zone's matrix, or an earlier version of it. */
export function readMatrix(context: RequestContext, { zone, version }: z.infer<typeof readMatrixInput>) {
  return readInZone(context, zone, 'risk.view', async (read) => {
    const current = await currentMatrix(read);
    const row =
      version === undefined || version === current.version
        ? null
        : await read.tx.riskMatrix.findUnique({ where: { zoneId_version: { zoneId: zone, version } } });
    if (version !== undefined && version !== current.version && !row) throw notFound('matrixNotFound');
    return {
      ...(row ? present(row) : current),
      isCurrent: row === null,
      canEdit: can(read.actor, 'risk.matrix-edit', zone),
    };
  });
}

/** All versions with who set them and why, the newest first. */
export function listMatrices(context: RequestContext, { zone }: z.infer<typeof listMatricesInput>) {
  return readInZone(context, zone, 'risk.view', async (read) => {
    const found = await read.tx.riskMatrix.findMany({ where: { zoneId: zone }, orderBy: { version: 'desc' } });
    const versions = found.length > 0 ? found.map(present) : [await unset()];
    return { items: versions.map(({ content: _, ...version }) => version) };
  });
}
