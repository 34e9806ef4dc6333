import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { rows, type Tx } from '../../platform/tenant.ts';
import { type Month, monthOf } from './filing.ts';

/** Queries of lists and their rows. Amounts come out as decimal strings with the column's two decimals. */

export const monthColumn = (month: Month): Date => toDateColumn(`${month}-01`);

type StoredList = NonNullable<Awaited<ReturnType<Tx['monthlyList']['findFirst']>>>;

const MONEY_PLACES = 2;

export const presentList = (list: StoredList) => ({
  id: list.id,
  month: monthOf(dateColumn(list.month)),
  revision: list.revision,
  dueOn: dateColumn(list.dueOn),
  filedOn: dateColumn(list.filedOn),
  hasExports: list.hasExports,
  rowCount: list.rowCount,
  amountUsd: list.amountUsd.toFixed(MONEY_PLACES),
  ownBrandAmountUsd: list.ownBrandAmountUsd.toFixed(MONEY_PLACES),
  nonconformingRows: list.nonconformingRows,
  filedBy: list.filedByName,
  filedAt: list.filedAt.toISOString(),
  reason: list.reason,
  fromWorkbook: list.sha256 !== null,
});

export type ListView = ReturnType<typeof presentList>;

/** All revisions of a month's list, the newest first. */
export async function loadRevisions(tx: Tx, zoneId: string, enterpriseId: string, month: Month): Promise<ListView[]> {
  const lists = await tx.monthlyList.findMany({
    where: { zoneId, enterpriseId, month: monthColumn(month) },
    orderBy: { revision: 'desc' },
  });
  return lists.map(presentList);
}

/** What is stored for a month now; null when nothing is. */
export async function loadNewest(tx: Tx, zoneId: string, enterpriseId: string, month: Month): Promise<ListView | null> {
  const [list] = await tx.monthlyList.findMany({
    where: { zoneId, enterpriseId, month: monthColumn(month) },
    orderBy: { revision: 'desc' },
    take: 1,
  });
  return list ? presentList(list) : null;
}

/** The newest revision of each list in a span of months, with the day on which the first one was filed. */
export interface NewestList {
  enterpriseId: string;
  firstFiledOn: CivilDate;
  list: ListView;
}

export async function loadNewestLists(
  tx: Tx,
  zoneId: string,
  months: { from: Month; to: Month },
  enterpriseIds: 'all' | readonly string[],
): Promise<NewestList[]> {
  const lists = await tx.monthlyList.findMany({
    where: {
      zoneId,
      month: { gte: monthColumn(months.from), lte: monthColumn(months.to) },
      ...(enterpriseIds !== 'all' && { enterpriseId: { in: [...enterpriseIds] } }),
    },
    orderBy: { revision: 'asc' },
  });
  const newest = new Map<string, NewestList>();
  for (const list of lists) {
    const key = `${list.enterpriseId} ${list.month.getTime()}`;
    const view = presentList(list);
    const firstFiledOn = newest.get(key)?.firstFiledOn ?? view.filedOn;
    newest.set(key, { enterpriseId: list.enterpriseId, firstFiledOn, list: view });
  }
  return [...newest.values()];
}

/** Stores rows that were taken (`ListRow`), given as a JSON array: one statement for a whole batch. */
export async function insertRows(tx: Tx, zoneId: string, listId: string, rows: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO monthly_list_row
      (zone_id, list_id, position, country, product, hs_code, quantity, unit, amount_usd, nonconformity,
       own_brand_quantity, own_brand_amount_usd)
    SELECT ${zoneId}, ${listId}::uuid, r.position, r.country, r.product, r."hsCode", r.quantity, r.unit, r."amountUsd",
      r.nonconformity, r."ownBrandQuantity", r."ownBrandAmountUsd"
    FROM json_to_recordset(${rows}::json) AS r (position int, country text, product text, "hsCode" text, quantity numeric,
      unit text, "amountUsd" numeric, nonconformity text, "ownBrandQuantity" numeric, "ownBrandAmountUsd" numeric)`;
}

/** Do two lists of as many rows say the same, in whatever order? No list has a row twice. */
export async function haveSameRows(tx: Tx, zoneId: string, oneId: string, otherId: string): Promise<boolean> {
  const columns = Prisma.sql`country, product, hs_code, quantity, unit, amount_usd, nonconformity, own_brand_quantity,
    own_brand_amount_usd`;
  const [found] = await tx.$queryRaw<{ differ: boolean }[]>`
    SELECT EXISTS (
      SELECT ${columns} FROM monthly_list_row WHERE zone_id = ${zoneId} AND list_id = ${oneId}::uuid
      EXCEPT
      SELECT ${columns} FROM monthly_list_row WHERE zone_id = ${zoneId} AND list_id = ${otherId}::uuid) AS differ`;
  return found?.differ === false;
}

/** Rows after a position, in their order. */
export async function loadRows(tx: Tx, zoneId: string, listId: string, after: number, limit: number) {
  const rows = await tx.monthlyListRow.findMany({
    where: { zoneId, listId, position: { gt: after } },
    orderBy: { position: 'asc' },
    take: limit,
  });
  return rows.map(({ zoneId: _zone, listId: _list, ...row }) => ({
    ...row,
    quantity: row.quantity.toFixed(),
    amountUsd: row.amountUsd.toFixed(MONEY_PLACES),
    ownBrandQuantity: row.ownBrandQuantity?.toFixed() ?? null,
    ownBrandAmountUsd: row.ownBrandAmountUsd?.toFixed(MONEY_PLACES) ?? null,
  }));
}

/** What the newest lists of some months say of one enterprise's destinations, the largest first; amounts in USD. */
export const sumByCountry = (
  tx: Tx,
  zoneId: string,
  enterpriseId: string,
  { from, to }: { from: Month; to: Month },
): Promise<{ country: string; amountUsd: string }[]> =>
  rows(
    tx,
    z.object({ country: z.string(), amountUsd: z.string() }),
    Prisma.sql`
      SELECT r.country, sum(r.amount_usd)::text AS "amountUsd"
      FROM (
        SELECT DISTINCT ON (month) id FROM monthly_list
        WHERE zone_id = ${zoneId} AND enterprise_id = ${enterpriseId}::uuid
          AND month BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date
        ORDER BY month, revision DESC) n
      JOIN monthly_list_row r ON r.zone_id = ${zoneId} AND r.list_id = n.id
      GROUP BY r.country
      ORDER BY sum(r.amount_usd) DESC, r.country`,
  );
