import type { Tx } from '../../server/platform/tenant.ts';

/** What the figures should be, reckoned the long way from the rows that were filed, with code of its own. */

export interface NaiveRow {
  month: string;
  country: string;
  product: string;
  /** Hundredths of a dollar, ten-thousandths of a piece. */
  numbers: Record<string, bigint>;
}

export interface NaiveFacts {
  /** Of the newest revisions. */
  exports: NaiveRow[];
  inspections: NaiveRow[];
  lists: { month: string; enterprise: string; firstFiledOn: string; rows: number; nonconforming: number }[];
  filedMonths: string[];
}

const scaled = (decimal: { toFixed(places: number): string } | null, places: number): bigint =>
  decimal === null ? 0n : BigInt(decimal.toFixed(places).replace('.', ''));
const cents = (decimal: { toFixed(places: number): string } | null) => scaled(decimal, 2);
const goods = (decimal: { toFixed(places: number): string } | null) => scaled(decimal, 4);
const monthOf = (date: Date) => date.toISOString().slice(0, 7);

/** Everything that was ever filed, of which only the newest revisions count. */
export async function loadNaively(tx: Tx, zoneId: string): Promise<NaiveFacts> {
  const lists = await tx.monthlyList.findMany({ where: { zoneId }, include: { rows: true } });
  const filings = await tx.inspectionFiling.findMany({ where: { zoneId }, include: { figures: true } });
  const newestLists = lists.filter(
    (list) =>
      !lists.some(
        (other) =>
          other.enterpriseId === list.enterpriseId && +other.month === +list.month && other.revision > list.revision,
      ),
  );
  const newestFilings = filings.filter(
    (filing) => !filings.some((other) => +other.month === +filing.month && other.revision > filing.revision),
  );
  return {
    exports: newestLists.flatMap((list) =>
      list.rows.map((row) => ({
        month: monthOf(list.month),
        country: row.country,
        product: row.product,
        numbers: { amountUsd: cents(row.amountUsd), ownBrandAmountUsd: cents(row.ownBrandAmountUsd) },
      })),
    ),
    inspections: newestFilings.flatMap((filing) =>
      filing.figures.map((row) => ({
        month: monthOf(filing.month),
        country: row.country,
        product: row.product,
        numbers: {
          inspectedBatches: BigInt(row.inspectedBatches),
          inspectedQuantity: goods(row.inspectedQuantity),
          inspectedAmountUsd: cents(row.inspectedAmountUsd),
          failedBatches: BigInt(row.failedBatches),
          failedQuantity: goods(row.failedQuantity),
          failedAmountUsd: cents(row.failedAmountUsd),
          returnedBatches: BigInt(row.returnedBatches),
          returnedQuantity: goods(row.returnedQuantity),
          returnedAmountUsd: cents(row.returnedAmountUsd),
        },
      })),
    ),
    lists: newestLists.map((list) => ({
      month: monthOf(list.month),
      enterprise: list.enterpriseId,
      firstFiledOn: lists
        .filter((other) => other.enterpriseId === list.enterpriseId && +other.month === +list.month)
        .map(({ filedOn }) => filedOn.toISOString().slice(0, 10))
        .sort()[0] as string,
      rows: list.rows.length,
      nonconforming: list.rows.filter(({ nonconformity }) => nonconformity !== '').length,
    })),
    filedMonths: newestFilings.map(({ month }) => monthOf(month)),
  };
}

export const total = (rows: readonly NaiveRow[], name: string): bigint =>
  rows.reduce((sum, { numbers }) => sum + (numbers[name] ?? 0n), 0n);

export const money = (hundredths: bigint): string =>
  `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;

export const plain = (tenThousandths: bigint): string =>
  `${tenThousandths / 10_000n}.${String(tenThousandths % 10_000n).padStart(4, '0')}`.replace(/\.?0+$/, '');

/** To twenty places, half up, without trailing zeros. */
export function ratio(part: bigint, whole: bigint): string | null {
  if (whole === 0n) return null;
  const digits = String((part * 10n ** 20n * 2n + whole) / (whole * 2n)).padStart(21, '0');
  return `${digits.slice(0, -20)}.${digits.slice(-20)}`.replace(/\.?0+$/, '');
}

export function groups(rows: readonly NaiveRow[], by: 'country' | 'product'): [key: string, rows: NaiveRow[]][] {
  const keys = [...new Set(rows.map((row) => row[by]))];
  return keys.map((key) => [key, rows.filter((row) => row[by] === key)]);
}
