import { createHash } from 'node:crypto';
import type { Platform } from '../platform/platform.ts';
import { allZoneIds, type Tx, withZones } from '../platform/tenant.ts';

/** Storing bytes and removing them take turns: what is being named anew is not removed beneath its record. */
export const lockBytes = (tx: Tx, sha256: string): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey(sha256)})`;

const lockKey = (sha256: string): bigint => createHash('sha256').update(`bytes ${sha256}`).digest().readBigInt64BE();

/**
 * Removes the bytes that no zone names any more; the same content may lie there for another zone. Safe to run twice or
 * late.
 */
export async function removeUnnamedBytes(
  { prisma, files }: Pick<Platform, 'prisma' | 'files'>,
  sha256s: readonly string[],
): Promise<void> {
  if (sha256s.length === 0) return;
  const zones = await allZoneIds(prisma);
  for (const sha256 of sha256s) {
    await withZones(prisma, zones, async (tx) => {
      await lockBytes(tx, sha256);
      if ((await tx.storedFile.count({ where: { sha256 } })) === 0) await files.remove(sha256);
    });
  }
}
