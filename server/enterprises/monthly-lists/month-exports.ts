import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import type { Month } from './filing.ts';

/** The sums of a month's lists (table month_exports): what dashboards and reports read instead of the lists' rows. */

const firstDay = (month: Month) => Prisma.sql`${`${month}-01`}::date`;

/**
 * Makes a month's sums anew from the newest revisions of its lists. Belongs into the transaction of whatever changes a list;
 * the month stays locked to its end, so that of two filings the second counts the first.
 */
export async function refreshMonthExports(tx: Tx, zoneId: string, month: Month): Promise<void> {
  const lock = `month exports ${zoneId} ${month}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  await tx.$executeRaw`DELETE FROM month_exports WHERE zone_id = ${zoneId} AND month = ${firstDay(month)}`;
  await tx.$executeRaw`
    WITH newest AS MATERIALIZED (
      SELECT DISTINCT ON (enterprise_id) * FROM monthly_list
      WHERE zone_id = ${zoneId} AND month = ${firstDay(month)}
      ORDER BY enterprise_id, revision DESC)
    INSERT INTO month_exports
      (zone_id, month, dimension, key, lists, row_count, amount_usd, own_brand_amount_usd, nonconforming_rows)
    SELECT ${zoneId}, ${firstDay(month)}, 'all', '', count(*), sum(row_count), sum(amount_usd),
      sum(own_brand_amount_usd), sum(nonconforming_rows)
    FROM newest HAVING count(*) > 0
    UNION ALL
    SELECT ${zoneId}, ${firstDay(month)}, CASE WHEN grouping(r.country) = 0 THEN 'country' ELSE 'product' END,
      coalesce(r.country, r.product), count(DISTINCT r.list_id), count(*), sum(r.amount_usd),
      coalesce(sum(r.own_brand_amount_usd), 0), count(*) FILTER (WHERE r.nonconformity <> '')
    FROM newest JOIN monthly_list_row r ON r.zone_id = ${zoneId} AND r.list_id = newest.id
    GROUP BY GROUPING SETS ((r.country), (r.product))`;
}

export const EXPORT_DIMENSIONS = ['all', 'country', 'product'] as const;
export type ExportDimension = (typeof EXPORT_DIMENSIONS)[number];

const monthExports = z.object({
  month: z.string(),
  key: z.string(),
  lists: z.number(),
  rowCount: z.number(),
  amountUsd: z.string(),
  ownBrandAmountUsd: z.string(),
  nonconformingRows: z.number(),
});
/** What the lists of a month add up to, in all or for one country or product; amounts are decimal strings in USD. */
export type MonthExportsRow = z.infer<typeof monthExports>;

/** The sums of a span of months by one dimension, month by month. A month without any list has none. */
export const loadMonthExports = (
  tx: Tx,
  zoneId: string,
  dimension: ExportDimension,
  { from, to }: { from: Month; to: Month },
): Promise<MonthExportsRow[]> =>
  rows(
    tx,
    monthExports,
    Prisma.sql`
      SELECT to_char(month, 'YYYY-MM') AS month, key, lists, row_count AS "rowCount", amount_usd::text AS "amountUsd",
        own_brand_amount_usd::text AS "ownBrandAmountUsd", nonconforming_rows AS "nonconformingRows"
      FROM month_exports
      WHERE zone_id = ${zoneId} AND dimension = ${dimension} AND month BETWEEN ${firstDay(from)} AND ${firstDay(to)}
      ORDER BY month, key`,
  );
