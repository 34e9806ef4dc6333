import { v7 as uuidv7 } from 'uuid';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { ProductError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { allZoneIds, type Tx, withZones } from '../../platform/tenant.ts';
import type { ListKind } from './list-kinds.ts';
import { type ListProblem, ListProblems, ofWholeList } from './list-problem.ts';

/**
 * The rows of `list_import`: what became of each workbook. Whether one still moves is told by the database's clock, which
 * all machines share.
 */

export interface ImportKey {
  zoneId: string;
  id: string;
}

/** What every import names, whatever kind of list it brings. */
interface NewImport {
  kind: ListKind;
  enterpriseId: string | null;
  month: string;
  sha256: string;
  fileName: string;
}

export async function addImport({ tx, zoneId, actor, now }: ZoneWork, wish: NewImport): Promise<ImportKey> {
  const id = uuidv7();
  const { kind, enterpriseId, month, sha256, fileName } = wish;
  await tx.listImport.create({
    data: {
      zoneId,
      id,
      kind,
      enterpriseId,
      month: toDateColumn(`${month}-01`),
      state: 'waiting',
      sha256,
      fileName,
      createdById: actor.userId,
      createdByName: actor.displayName,
      createdAt: now,
      movedAt: now,
    },
  });
  await tx.$executeRaw`
    UPDATE list_import SET moved_at = clock_timestamp() WHERE zone_id = ${zoneId} AND id = ${id}::uuid`;
  return { zoneId, id };
}

type Database = Pick<Platform, 'prisma'>;

/** Rows of the workbook read so far, and how many there seem to be. */
export interface ImportProgress {
  readRows: number;
  totalRows: number | null;
}

/** The import's turn has come. False when it has been given up meanwhile. */
export const beginImport = ({ prisma }: Database, { zoneId, id }: ImportKey): Promise<boolean> =>
  withZones(prisma, [zoneId], async (tx) => {
    const begun = await tx.$executeRaw`
      UPDATE list_import SET state = 'running', moved_at = clock_timestamp()
      WHERE zone_id = ${zoneId} AND id = ${id}::uuid AND state = 'waiting'`;
    return begun === 1;
  });

/** Says that the import, waiting or running, is still there, and how far it is. */
export const keepMoving = (
  { prisma }: Database,
  { zoneId, id }: ImportKey,
  { readRows, totalRows }: ImportProgress,
): Promise<void> =>
  withZones(prisma, [zoneId], async (tx) => {
    await tx.$executeRaw`
      UPDATE list_import SET read_rows = ${readRows}, total_rows = ${totalRows}, moved_at = clock_timestamp()
      WHERE zone_id = ${zoneId} AND id = ${id}::uuid AND state IN ('waiting', 'running')`;
  });

/** Closes an import that brought nothing. */
export const closeImport = (
  { prisma }: Database,
  { zoneId, id }: ImportKey,
  state: 'refused' | 'failed',
  { shown, count }: ListProblems,
): Promise<void> =>
  withZones(prisma, [zoneId], async (tx) => {
    await tx.$executeRaw`
      UPDATE list_import
      SET state = ${state}, problems = ${JSON.stringify(shown)}::jsonb, problem_count = ${count},
        moved_at = clock_timestamp()
      WHERE zone_id = ${zoneId} AND id = ${id}::uuid AND state IN ('waiting', 'running')`;
  });

/** In the transaction that files the list: both happen, or neither. */
export async function completeImport(tx: Tx, { zoneId, id }: ImportKey, resultId: string, rows: number): Promise<void> {
  const completed = await tx.$executeRaw`
    UPDATE list_import
    SET state = 'done', result_id = ${resultId}::uuid, read_rows = ${rows}, total_rows = ${rows},
      moved_at = clock_timestamp()
    WHERE zone_id = ${zoneId} AND id = ${id}::uuid AND state = 'running'`;
  if (completed !== 1) throw new ProductError('conflict', { key: 'lists.importInterrupted' });
}

export const interrupted = (): ListProblem => ofWholeList({ key: 'lists.importInterrupted' });

/**
 * Imports that have not moved for two minutes died with their process: they are given up, so that nobody waits for them.
 * At the server's start, and whenever somebody asks for an import.
 */
export async function giveUpInterrupted(prisma: PrismaClient, zoneIds?: readonly string[]): Promise<void> {
  const zones = zoneIds ?? (await allZoneIds(prisma));
  if (zones.length === 0) return;
  const problems = new ListProblems();
  problems.add([interrupted()]);
  await withZones(
    prisma,
    zones,
    (tx) => tx.$executeRaw`
    UPDATE list_import
    SET state = 'failed', problems = ${JSON.stringify(problems.shown)}::jsonb, problem_count = ${problems.count}
    WHERE state IN ('waiting', 'running') AND moved_at < clock_timestamp() - interval '2 minutes'`,
  );
}
