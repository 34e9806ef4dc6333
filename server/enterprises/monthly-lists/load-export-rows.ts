import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { isId } from '../../platform/page.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import type { Month } from './filing.ts';

const exportRow = z.object({
  month: z.string(),
  listId: z.string(),
  position: z.number(),
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  country: z.string(),
  product: z.string(),
  quantity: z.string(),
  unit: z.string(),
  amountUsd: z.string(),
  ownBrandAmountUsd: z.string().nullable(),
  nonconformity: z.string(),
});
/** A row of a list's newest revision; quantities and USD as decimal strings. */
export type ExportRow = z.infer<typeof exportRow>;

export interface ExportRowsWish {
  from: Month;
  to: Month;
  country?: string | undefined;
  product?: string | undefined;
  onlyOwnBrand: boolean;
  /** The last row of the page before. */
  after: { month: Month; listId: string; position: number } | null;
  limit: number;
}

export const isListPosition = (month: string, listId: string, position: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && isId(listId) && /^\d{1,6}$/.test(position);

/** The rows that the sums of a span of months are made of, month by month and list by list. */
export const loadExportRows = (tx: Tx, zoneId: string, wish: ExportRowsWish): Promise<ExportRow[]> =>
  rows(
    tx,
    exportRow,
    Prisma.sql`
      WITH newest AS MATERIALIZED (
        -- In the order of the pages, so that no more lists are read than a page needs.
        SELECT * FROM (
          SELECT DISTINCT ON (month, enterprise_id) id, month, enterprise_id FROM monthly_list
          WHERE zone_id = ${zoneId} AND month BETWEEN ${firstDay(wish.from)} AND ${firstDay(wish.to)}
          ORDER BY month, enterprise_id, revision DESC) each
        ORDER BY month, id)
      SELECT to_char(n.month, 'YYYY-MM') AS month, n.id AS "listId", r.position, e.id AS "enterpriseId",
        e.name AS "enterpriseName", r.country, r.product, trim_scale(r.quantity)::text AS quantity, r.unit,
        r.amount_usd::text AS "amountUsd", r.own_brand_amount_usd::text AS "ownBrandAmountUsd", r.nonconformity
      FROM newest n
      JOIN enterprise e ON e.zone_id = ${zoneId} AND e.id = n.enterprise_id
      JOIN monthly_list_row r ON r.zone_id = ${zoneId} AND r.list_id = n.id
      WHERE true ${filters(wish)}
      ORDER BY n.month, n.id, r.position
      LIMIT ${wish.limit}`,
  );

const firstDay = (month: Month) => Prisma.sql`${`${month}-01`}::date`;

const filters = ({ country, product, onlyOwnBrand, after }: ExportRowsWish): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.empty,
      ...(country === undefined ? [] : [Prisma.sql`AND r.country = ${country}`]),
      ...(product === undefined ? [] : [Prisma.sql`AND r.product = ${product}`]),
      ...(onlyOwnBrand ? [Prisma.sql`AND r.own_brand_amount_usd > 0`] : []),
      ...(after
        ? [
            Prisma.sql`AND (n.month, n.id, r.position) > (${firstDay(after.month)}, ${after.listId}::uuid, ${after.position})`,
          ]
        : []),
    ],
    ' ',
  );
