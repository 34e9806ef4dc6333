import { exact } from '../../assessment/exact.ts';
import { sumAmounts } from '../../enterprises/filings/exact-sum.ts';
import type { MonthInspectionsRow } from '../../enterprises/inspection/month-inspections.ts';
import type { MonthExportsRow } from '../../enterprises/monthly-lists/month-exports.ts';
import { mergeByKey, mergeExports, mergeInspections } from './merge-months.ts';
import type { HalfFigures } from './schema.ts';
import { shareOf } from './share.ts';

/** Q6, 1.2: what countries and products have in a half-year's figures; the largest first. */

type Part = HalfFigures['failuresByCountry'][number];
type ExportedPart = HalfFigures['exportsByCountry'][number];

const byAmount = (a: { amountUsd: string; key: string }, b: { amountUsd: string; key: string }): number =>
  exact(b.amountUsd).compare(exact(a.amountUsd)) || (a.key < b.key ? -1 : 1);

/** Exports with their share of all; what was exported at no price has none, and is left out. */
export function exportParts(rows: readonly MonthExportsRow[]): ExportedPart[] {
  const merged = mergeByKey(rows, mergeExports);
  const total = sumAmounts(merged.map(({ amountUsd }) => amountUsd));
  return merged
    .flatMap(({ key, amountUsd, ownBrandAmountUsd }) => {
      const share = shareOf(amountUsd, total);
      return share === null || share === '0' ? [] : [{ key, amountUsd, ownBrandAmountUsd, share }];
    })
    .sort(byAmount);
}

/** First-inspection failures, or returns from abroad. Keys without any are left out. */
export const inspectionParts = (rows: readonly MonthInspectionsRow[], measure: 'failed' | 'returned'): Part[] =>
  mergeByKey(rows, mergeInspections)
    .map((merged) => ({
      key: merged.key,
      batches: merged[`${measure}Batches`],
      quantity: merged[`${measure}Quantity`],
      amountUsd: merged[`${measure}AmountUsd`],
    }))
    .filter(({ batches, quantity, amountUsd }) => batches > 0 || quantity !== '0' || amountUsd !== '0.00')
    .sort((a, b) => b.batches - a.batches || byAmount(a, b));
