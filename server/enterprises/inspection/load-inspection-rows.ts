import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import type { Month } from '../monthly-lists/filing.ts';

const inspectionRow = z.object({
  month: z.string(),
  position: z.number(),
  /** Null where the authority counts by country only. */
  enterpriseId: z.string().nullable(),
  enterpriseName: z.string().nullable(),
  country: z.string(),
  product: z.string(),
  inspectedBatches: z.number(),
  inspectedQuantity: z.string(),
  inspectedAmountUsd: z.string(),
  failedBatches: z.number(),
  failedQuantity: z.string(),
  failedAmountUsd: z.string(),
  returnedBatches: z.number(),
  returnedQuantity: z.string(),
  returnedAmountUsd: z.string(),
});
/** A row of a month's newest filing; quantities and USD as decimal strings. */
export type InspectionRow = z.infer<typeof inspectionRow>;

export interface InspectionRowsWish {
  from: Month;
  to: Month;
  country?: string | undefined;
  product?: string | undefined;
  onlyFailed: boolean;
  onlyReturned: boolean;
  /** The last row of the page before. */
  after: { month: Month; position: number } | null;
  limit: number;
}

/** The rows that the sums of a span of months are made of, month by month as they were filed. */
export const loadInspectionRows = (tx: Tx, zoneId: string, wish: InspectionRowsWish): Promise<InspectionRow[]> =>
  rows(
    tx,
    inspectionRow,
    Prisma.sql`
      WITH newest AS MATERIALIZED (
        SELECT DISTINCT ON (month) id, month FROM inspection_filing
        WHERE zone_id = ${zoneId} AND month BETWEEN ${firstDay(wish.from)} AND ${firstDay(wish.to)}
        ORDER BY month, revision DESC)
      SELECT to_char(n.month, 'YYYY-MM') AS month, f.position, f.enterprise_id AS "enterpriseId",
        e.name AS "enterpriseName", f.country, f.product, f.inspected_batches AS "inspectedBatches",
        trim_scale(f.inspected_quantity)::text AS "inspectedQuantity",
        f.inspected_amount_usd::text AS "inspectedAmountUsd", f.failed_batches AS "failedBatches",
        trim_scale(f.failed_quantity)::text AS "failedQuantity", f.failed_amount_usd::text AS "failedAmountUsd",
        f.returned_batches AS "returnedBatches", trim_scale(f.returned_quantity)::text AS "returnedQuantity",
        f.returned_amount_usd::text AS "returnedAmountUsd"
      FROM newest n
      JOIN inspection_figure f ON f.zone_id = ${zoneId} AND f.filing_id = n.id
      LEFT JOIN enterprise e ON e.zone_id = ${zoneId} AND e.id = f.enterprise_id
      WHERE true ${filters(wish)}
      ORDER BY n.month, f.position
      LIMIT ${wish.limit}`,
  );

const firstDay = (month: Month) => Prisma.sql`${`${month}-01`}::date`;

const filters = ({ country, product, onlyFailed, onlyReturned, after }: InspectionRowsWish): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.empty,
      ...(country === undefined ? [] : [Prisma.sql`AND f.country = ${country}`]),
      ...(product === undefined ? [] : [Prisma.sql`AND f.product = ${product}`]),
      ...(onlyFailed
        ? [Prisma.sql`AND (f.failed_batches > 0 OR f.failed_quantity > 0 OR f.failed_amount_usd > 0)`]
        : []),
      ...(onlyReturned
        ? [Prisma.sql`AND (f.returned_batches > 0 OR f.returned_quantity > 0 OR f.returned_amount_usd > 0)`]
        : []),
      ...(after ? [Prisma.sql`AND (n.month, f.position) > (${firstDay(after.month)}, ${after.position})`] : []),
    ],
    ' ',
  );
