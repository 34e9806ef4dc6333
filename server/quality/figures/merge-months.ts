import { exact, sum, toDecimal } from '../../assessment/exact.ts';
import { sumAmounts } from '../../enterprises/filings/exact-sum.ts';
import type { MonthInspectionsRow } from '../../enterprises/inspection/month-inspections.ts';
import type { MonthExportsRow } from '../../enterprises/monthly-lists/month-exports.ts';

/** Sums over months, of the whole zone or of one country or product; exact, amounts in USD with two decimals. */

type Exported = Omit<MonthExportsRow, 'month' | 'key'>;
type Inspected = Omit<MonthInspectionsRow, 'month' | 'key'>;

const count = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
const amounts = <T>(rows: readonly T[], of: (row: T) => string): string => sumAmounts(rows.map(of));
const quantities = <T>(rows: readonly T[], of: (row: T) => string): string =>
  toDecimal(sum(rows.map((row) => exact(of(row)))));

export const mergeExports = (rows: readonly Exported[]): Exported => ({
  lists: count(rows, ({ lists }) => lists),
  rowCount: count(rows, ({ rowCount }) => rowCount),
  amountUsd: amounts(rows, ({ amountUsd }) => amountUsd),
  ownBrandAmountUsd: amounts(rows, ({ ownBrandAmountUsd }) => ownBrandAmountUsd),
  nonconformingRows: count(rows, ({ nonconformingRows }) => nonconformingRows),
});

export const mergeInspections = (rows: readonly Inspected[]): Inspected => ({
  rowCount: count(rows, ({ rowCount }) => rowCount),
  inspectedBatches: count(rows, ({ inspectedBatches }) => inspectedBatches),
  inspectedQuantity: quantities(rows, ({ inspectedQuantity }) => inspectedQuantity),
  inspectedAmountUsd: amounts(rows, ({ inspectedAmountUsd }) => inspectedAmountUsd),
  failedBatches: count(rows, ({ failedBatches }) => failedBatches),
  failedQuantity: quantities(rows, ({ failedQuantity }) => failedQuantity),
  failedAmountUsd: amounts(rows, ({ failedAmountUsd }) => failedAmountUsd),
  returnedBatches: count(rows, ({ returnedBatches }) => returnedBatches),
  returnedQuantity: quantities(rows, ({ returnedQuantity }) => returnedQuantity),
  returnedAmountUsd: amounts(rows, ({ returnedAmountUsd }) => returnedAmountUsd),
});

/** The rows of each key, merged. */
export function mergeByKey<R extends { key: string }, M>(
  rows: readonly R[],
  merge: (rows: readonly R[]) => M,
): (M & { key: string })[] {
  const byKey = new Map<string, R[]>();
  for (const row of rows) {
    const known = byKey.get(row.key);
    if (known) known.push(row);
    else byKey.set(row.key, [row]);
  }
  return [...byKey].map(([key, found]) => ({ ...merge(found), key }));
}
