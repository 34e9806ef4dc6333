import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { writeAsSystem } from '../../audit/write-in-zone.ts';
import { lockMonth } from '../../enterprises/inspection/figure-store.ts';
import { refreshMonthInspections } from '../../enterprises/inspection/month-inspections.ts';
import { refreshMonthExports } from '../../enterprises/monthly-lists/month-exports.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Platform } from '../../platform/platform.ts';
import { allZoneIds, rows, type Tx, withZones } from '../../platform/tenant.ts';

export const MONTH_SUMS_JOB = 'refresh-month-sums';

/** A month of many long lists. */
const REFRESH_TIMEOUT_MS = 600_000;

/**
 * Makes the sums of months that have lists or filings but no sums: an installation that was updated from a version without
 * them. Each month is a transaction of its own under its lock, so that a filing meanwhile is counted once; the audit row
 * of the zone moves the version of its data, by which figures are remembered.
 */
export async function refreshMonthSums(
  platform: Pick<Platform, 'prisma' | 'anchors' | 'timeZone'>,
  now: Date,
): Promise<void> {
  const { prisma } = platform;
  for (const zoneId of await allZoneIds(prisma)) {
    const months = await withZones(prisma, [zoneId], (tx) => loadUnsummed(tx, zoneId), { readOnly: true });
    for (const each of months) {
      await withZones(prisma, [zoneId], (tx) => refresh(tx, zoneId, each), { timeoutMs: REFRESH_TIMEOUT_MS });
    }
    if (months.length === 0) continue;
    const author = { platform, displayName: MONTH_SUMS_JOB, now, requestId: uuidv7() };
    const ofKind = (wanted: Unsummed['kind']) => months.filter(({ kind }) => kind === wanted).map(({ month }) => month);
    await writeAsSystem(author, zoneId, (write) =>
      write.record({
        action: 'month-sums.refresh',
        objectType: 'zone',
        objectId: zoneId,
        after: { exports: ofKind('exports'), inspections: ofKind('inspections') },
      }),
    );
  }
}

const unsummed = z.object({ kind: z.enum(['exports', 'inspections']), month: z.string() });
type Unsummed = z.infer<typeof unsummed>;

async function refresh(tx: Tx, zoneId: string, { kind, month }: Unsummed): Promise<void> {
  if (kind === 'exports') return refreshMonthExports(tx, zoneId, month);
  await lockMonth(tx, zoneId, month);
  await refreshMonthInspections(tx, zoneId, month);
}

const loadUnsummed = (tx: Tx, zoneId: string): Promise<Unsummed[]> =>
  rows(
    tx,
    unsummed,
    Prisma.sql`
      SELECT DISTINCT 'exports' AS kind, to_char(l.month, 'YYYY-MM') AS month FROM monthly_list l
      WHERE l.zone_id = ${zoneId} AND NOT EXISTS (
        SELECT 1 FROM month_exports s WHERE s.zone_id = ${zoneId} AND s.month = l.month AND s.dimension = 'all')
      UNION ALL
      SELECT DISTINCT 'inspections', to_char(f.month, 'YYYY-MM') FROM inspection_filing f
      WHERE f.zone_id = ${zoneId} AND NOT EXISTS (
        SELECT 1 FROM month_inspections s WHERE s.zone_id = ${zoneId} AND s.month = f.month AND s.dimension = 'all')
      ORDER BY kind, month`,
  );
