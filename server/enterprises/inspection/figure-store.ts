import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import { type Month, monthOf } from '../monthly-lists/filing.ts';

/** Queries of inspection figures. Sums are made by the database and come out as decimal strings. */

const monthColumn = (month: Month): Date => toDateColumn(`${month}-01`);

/** All revisions of a month, the newest first. */
export async function loadFilings(tx: Tx, zoneId: string, month: Month) {
  const filings = await tx.inspectionFiling.findMany({
    where: { zoneId, month: monthColumn(month) },
    orderBy: { revision: 'desc' },
  });
  return filings.map((filing) => ({ ...filing, month }));
}

/** One filing of a zone's month at a time, to the end of the transaction. */
export async function lockMonth(tx: Tx, zoneId: string, month: Month): Promise<void> {
  const lock = `inspection figures ${zoneId} ${month}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
}

interface NewFiling {
  id: string;
  month: Month;
  revision: number;
  rowCount: number;
  reason: string;
  filedById: string;
  filedByName: string;
  filedAt: Date;
}

export async function insertFiling(tx: Tx, zoneId: string, filing: NewFiling): Promise<void> {
  await tx.inspectionFiling.create({ data: { zoneId, ...filing, month: monthColumn(filing.month) } });
}

/** Stores rows that were taken (`FigureRow`), given as a JSON array: one statement for a whole batch. */
export async function insertFigures(tx: Tx, zoneId: string, filingId: string, figures: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO inspection_figure
      (zone_id, filing_id, position, enterprise_id, country, product,
       inspected_batches, inspected_quantity, inspected_amount_usd, failed_batches, failed_quantity, failed_amount_usd,
       returned_batches, returned_quantity, returned_amount_usd)
    SELECT ${zoneId}, ${filingId}::uuid, r.position, r."enterpriseId", r.country, r.product,
      r."inspectedBatches", r."inspectedQuantity", r."inspectedAmountUsd", r."failedBatches", r."failedQuantity",
      r."failedAmountUsd", r."returnedBatches", r."returnedQuantity", r."returnedAmountUsd"
    FROM json_to_recordset(${figures}::json) AS r (position int, "enterpriseId" uuid, country text, product text,
      "inspectedBatches" int, "inspectedQuantity" numeric, "inspectedAmountUsd" numeric, "failedBatches" int,
      "failedQuantity" numeric, "failedAmountUsd" numeric, "returnedBatches" int, "returnedQuantity" numeric,
      "returnedAmountUsd" numeric)`;
}

/** Do two filings of as many rows say the same, in whatever order? No filing has a row twice. */
export async function haveSameFigures(tx: Tx, zoneId: string, oneId: string, otherId: string): Promise<boolean> {
  const columns = Prisma.sql`enterprise_id, country, product, inspected_batches, inspected_quantity,
    inspected_amount_usd, failed_batches, failed_quantity, failed_amount_usd, returned_batches, returned_quantity,
    returned_amount_usd`;
  const [found] = await tx.$queryRaw<{ differ: boolean }[]>`
    SELECT EXISTS (
      SELECT ${columns} FROM inspection_figure WHERE zone_id = ${zoneId} AND filing_id = ${oneId}::uuid
      EXCEPT
      SELECT ${columns} FROM inspection_figure WHERE zone_id = ${zoneId} AND filing_id = ${otherId}::uuid) AS differ`;
  return found?.differ === false;
}

/** The zone's enterprises by their unified social credit code. */
export async function loadUsccs(tx: Tx, zoneId: string): Promise<Map<string, string>> {
  const enterprises = await tx.enterprise.findMany({ where: { zoneId }, select: { id: true, uscc: true } });
  return new Map(enterprises.map(({ id, uscc }) => [uscc, id]));
}

/** Whose rows: all, or those of some enterprises. */
export type Visible = 'all' | readonly string[];

const ofVisible = (visible: Visible) => (visible === 'all' ? {} : { enterpriseId: { in: [...visible] } });

const MONEY_PLACES = 2;

/** Rows after a position, in their order. */
export async function loadFigures(
  tx: Tx,
  zoneId: string,
  filingId: string,
  visible: Visible,
  page: { after: number; limit: number },
) {
  const found = await tx.inspectionFigure.findMany({
    where: { zoneId, filingId, position: { gt: page.after }, ...ofVisible(visible) },
    include: { enterprise: { select: { id: true, name: true, uscc: true } } },
    orderBy: { position: 'asc' },
    take: page.limit,
  });
  return found.map(({ zoneId: _zone, filingId: _filing, enterpriseId: _enterprise, ...row }) => ({
    ...row,
    inspectedQuantity: row.inspectedQuantity.toFixed(),
    inspectedAmountUsd: row.inspectedAmountUsd.toFixed(MONEY_PLACES),
    failedQuantity: row.failedQuantity.toFixed(),
    failedAmountUsd: row.failedAmountUsd.toFixed(MONEY_PLACES),
    returnedQuantity: row.returnedQuantity.toFixed(),
    returnedAmountUsd: row.returnedAmountUsd.toFixed(MONEY_PLACES),
  }));
}

const sumsSchema = z.object({
  month: z.date().nullable(),
  country: z.string().nullable(),
  inspectedBatches: z.coerce.number(),
  inspectedQuantity: z.string(),
  inspectedAmountUsd: z.string(),
  failedBatches: z.coerce.number(),
  failedQuantity: z.string(),
  failedAmountUsd: z.string(),
  returnedBatches: z.coerce.number(),
  returnedQuantity: z.string(),
  returnedAmountUsd: z.string(),
  failureRate: z.string().nullable(),
});

export type FigureSums = Omit<z.infer<typeof sumsSchema>, 'month' | 'country'>;

const SUMS = Prisma.sql`
  coalesce(sum(f.inspected_batches), 0)::text AS "inspectedBatches",
  coalesce(trim_scale(sum(f.inspected_quantity)), 0)::text AS "inspectedQuantity",
  coalesce(sum(f.inspected_amount_usd), 0.00)::text AS "inspectedAmountUsd",
  coalesce(sum(f.failed_batches), 0)::text AS "failedBatches",
  coalesce(trim_scale(sum(f.failed_quantity)), 0)::text AS "failedQuantity",
  coalesce(sum(f.failed_amount_usd), 0.00)::text AS "failedAmountUsd",
  coalesce(sum(f.returned_batches), 0)::text AS "returnedBatches",
  coalesce(trim_scale(sum(f.returned_quantity)), 0)::text AS "returnedQuantity",
  coalesce(sum(f.returned_amount_usd), 0.00)::text AS "returnedAmountUsd",
  round(sum(f.failed_batches)::numeric / nullif(sum(f.inspected_batches), 0), 6)::text AS "failureRate"`;

const seenBy = (visible: Visible): Prisma.Sql =>
  visible === 'all' ? Prisma.empty : Prisma.sql`AND f.enterprise_id = ANY (${[...visible]}::uuid[])`;

/** What a filing adds up to. */
export async function sumFiling(tx: Tx, zoneId: string, filingId: string | null, visible: Visible) {
  const [found] = await rows(
    tx,
    sumsSchema,
    Prisma.sql`
      SELECT NULL::date AS month, NULL::text AS country, ${SUMS}
      FROM inspection_figure f
      WHERE f.zone_id = ${zoneId} AND f.filing_id = ${filingId}::uuid ${seenBy(visible)}`,
  );
  if (!found) throw new Error('A sum over no rows has a row');
  return withoutGroup(found);
}

/** The newest revision of each month of a year. */
export async function loadMonthsFiled(tx: Tx, zoneId: string, year: number): Promise<Map<Month, number>> {
  const filings = await tx.inspectionFiling.findMany({
    where: { zoneId, month: { gte: monthColumn(`${year}-01`), lte: monthColumn(`${year}-12`) } },
    select: { month: true, revision: true },
    orderBy: { revision: 'asc' },
  });
  return new Map(filings.map(({ month, revision }) => [monthOf(dateColumn(month)), revision]));
}

/** A year's sums by month, by country and over all, of the newest revisions. */
export async function sumYear(tx: Tx, zoneId: string, year: number, visible: Visible) {
  const found = await rows(
    tx,
    sumsSchema,
    Prisma.sql`
      SELECT n.month, f.country, ${SUMS}
      FROM (
        SELECT DISTINCT ON (month) id, month FROM inspection_filing
        WHERE zone_id = ${zoneId} AND month BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date
        ORDER BY month, revision DESC) n
      JOIN inspection_figure f ON f.zone_id = ${zoneId} AND f.filing_id = n.id ${seenBy(visible)}
      GROUP BY GROUPING SETS ((n.month), (f.country), ())`,
  );
  return found.map(({ month, country, ...sums }) => ({ month: month && monthOf(dateColumn(month)), country, sums }));
}

/** What the newest filings of a span of months add up to; null when no row of them is visible, which is not zero. */
export async function sumMonths(
  tx: Tx,
  zoneId: string,
  { from, to }: { from: Month; to: Month },
  visible: Visible,
): Promise<FigureSums | null> {
  const [found] = await rows(
    tx,
    sumsSchema,
    Prisma.sql`
      SELECT NULL::date AS month, NULL::text AS country, ${SUMS}
      FROM (
        SELECT DISTINCT ON (month) id FROM inspection_filing
        WHERE zone_id = ${zoneId} AND month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date
        ORDER BY month, revision DESC) n
      JOIN inspection_figure f ON f.zone_id = ${zoneId} AND f.filing_id = n.id ${seenBy(visible)}
      HAVING count(*) > 0`,
  );
  return found ? withoutGroup(found) : null;
}

const withoutGroup = ({ month: _month, country: _country, ...sums }: z.infer<typeof sumsSchema>): FigureSums => sums;
