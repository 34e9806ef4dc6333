import { exact, sum, toDecimal } from '../../assessment/exact.ts';
import { sumAmounts } from '../../enterprises/filings/exact-sum.ts';
import type { HalfFigures } from './schema.ts';

type Part = HalfFigures['failuresByCountry'][number];
type ExportedPart = HalfFigures['exportsByCountry'][number];

/** The largest parts one by one, and all others as one; null when there are no others. */
export interface TopParts<P extends { key: string }> {
  top: P[];
  rest: (Omit<P, 'key'> & { count: number }) | null;
}

/** How many are told one by one. */
export const TOP = 12;

const decimals = (values: readonly string[]): string => toDecimal(sum(values.map(exact)));

function split<P extends { key: string }>(
  parts: readonly P[],
  merge: (others: readonly P[]) => Omit<P, 'key'>,
): TopParts<P> {
  const others = parts.slice(TOP);
  return {
    top: parts.slice(0, TOP),
    rest: others.length > 0 ? { ...merge(others), count: others.length } : null,
  };
}

export const topExports = (parts: readonly ExportedPart[]): TopParts<ExportedPart> =>
  split(parts, (others) => ({
    amountUsd: sumAmounts(others.map(({ amountUsd }) => amountUsd)),
    ownBrandAmountUsd: sumAmounts(others.map(({ ownBrandAmountUsd }) => ownBrandAmountUsd)),
    share: decimals(others.map(({ share }) => share)),
  }));

export const topInspected = (parts: readonly Part[]): TopParts<Part> =>
  split(parts, (others) => ({
    batches: others.reduce((total, { batches }) => total + batches, 0),
    quantity: decimals(others.map(({ quantity }) => quantity)),
    amountUsd: sumAmounts(others.map(({ amountUsd }) => amountUsd)),
  }));
