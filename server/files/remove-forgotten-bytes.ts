import type { Platform } from '../platform/platform.ts';
import { allZoneIds, withZones } from '../platform/tenant.ts';
import { removeUnnamedBytes } from './remove-bytes.ts';

export const BYTES_JOB = 'remove-bytes';

const DAY_MS = 86_400_000;
const DAYS_BACK = 30;

/**
 * R30: makes up for a process that died between the decision to destroy a file and the removal of its bytes: the audit
 * knows which they were.
 */
export async function removeForgottenBytes(platform: Pick<Platform, 'prisma' | 'files'>, now: Date): Promise<void> {
  const { prisma } = platform;
  const since = new Date(now.getTime() - DAYS_BACK * DAY_MS);
  for (const zoneId of await allZoneIds(prisma)) {
    const removed = await withZones(
      prisma,
      [zoneId],
      (tx) =>
        tx.auditEntry.findMany({
          where: { zoneId, action: 'file.remove', at: { gte: since } },
          select: { objectId: true },
          distinct: ['objectId'],
        }),
      { readOnly: true },
    );
    await removeUnnamedBytes(
      platform,
      removed.map(({ objectId }) => objectId),
    );
  }
}
