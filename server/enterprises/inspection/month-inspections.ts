import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import type { Month } from '../monthly-lists/filing.ts';

/** The sums of a month's inspection figures (table month_inspections): what dashboards and reports read. */

const firstDay = (month: Month) => Prisma.sql`${`${month}-01`}::date`;

/**
 * Makes a month's sums anew from its newest filing. Belongs into the transaction that files; the caller holds the month's
 * lock (`lockMonth`).
 */
export async function refreshMonthInspections(tx: Tx, zoneId: string, month: Month): Promise<void> {
  await tx.$executeRaw`DELETE FROM month_inspections WHERE zone_id = ${zoneId} AND month = ${firstDay(month)}`;
  await tx.$executeRaw`
    WITH newest AS MATERIALIZED (
      SELECT id FROM inspection_filing WHERE zone_id = ${zoneId} AND month = ${firstDay(month)}
      ORDER BY revision DESC LIMIT 1)
    INSERT INTO month_inspections (zone_id, month, dimension, key, row_count, inspected_batches, inspected_quantity,
      inspected_amount_usd, failed_batches, failed_quantity, failed_amount_usd, returned_batches, returned_quantity,
      returned_amount_usd)
    SELECT ${zoneId}, ${firstDay(month)},
      CASE WHEN grouping(f.country) = 0 THEN 'country' WHEN grouping(f.product) = 0 THEN 'product' ELSE 'all' END,
      CASE WHEN grouping(f.country) = 0 THEN f.country WHEN grouping(f.product) = 0 THEN f.product ELSE '' END,
      count(f.position), coalesce(sum(f.inspected_batches), 0), coalesce(sum(f.inspected_quantity), 0),
      coalesce(sum(f.inspected_amount_usd), 0), coalesce(sum(f.failed_batches), 0), coalesce(sum(f.failed_quantity), 0),
      coalesce(sum(f.failed_amount_usd), 0), coalesce(sum(f.returned_batches), 0),
      coalesce(sum(f.returned_quantity), 0), coalesce(sum(f.returned_amount_usd), 0)
    FROM newest LEFT JOIN inspection_figure f ON f.zone_id = ${zoneId} AND f.filing_id = newest.id
    GROUP BY GROUPING SETS ((), (f.country), (f.product))
    -- A filing without rows says "nothing inspected" of all, and nothing of any country. No filing says nothing.
    HAVING count(f.position) > 0 OR (grouping(f.country) = 1 AND grouping(f.product) = 1 AND count(newest.id) > 0)`;
}

export const INSPECTION_DIMENSIONS = ['all', 'country', 'product'] as const;
export type InspectionDimension = (typeof INSPECTION_DIMENSIONS)[number];

const monthInspections = z.object({
  month: z.string(),
  key: z.string(),
  rowCount: z.number(),
  inspectedBatches: z.coerce.number(),
  inspectedQuantity: z.string(),
  inspectedAmountUsd: z.string(),
  failedBatches: z.coerce.number(),
  failedQuantity: z.string(),
  failedAmountUsd: z.string(),
  returnedBatches: z.coerce.number(),
  returnedQuantity: z.string(),
  returnedAmountUsd: z.string(),
});
/** What a month's filing adds up to, in all or for one country or product; quantities and USD as decimal strings. */
export type MonthInspectionsRow = z.infer<typeof monthInspections>;

/** The sums of a span of months by one dimension, month by month. A month without a filing has none. */
export const loadMonthInspections = (
  tx: Tx,
  zoneId: string,
  dimension: InspectionDimension,
  { from, to }: { from: Month; to: Month },
): Promise<MonthInspectionsRow[]> =>
  rows(
    tx,
    monthInspections,
    Prisma.sql`
      SELECT to_char(month, 'YYYY-MM') AS month, key, row_count AS "rowCount",
        inspected_batches AS "inspectedBatches", trim_scale(inspected_quantity)::text AS "inspectedQuantity",
        inspected_amount_usd::text AS "inspectedAmountUsd", failed_batches AS "failedBatches",
        trim_scale(failed_quantity)::text AS "failedQuantity", failed_amount_usd::text AS "failedAmountUsd",
        returned_batches AS "returnedBatches", trim_scale(returned_quantity)::text AS "returnedQuantity",
        returned_amount_usd::text AS "returnedAmountUsd"
      FROM month_inspections
      WHERE zone_id = ${zoneId} AND dimension = ${dimension} AND month BETWEEN ${firstDay(from)} AND ${firstDay(to)}
      ORDER BY month, key`,
  );
