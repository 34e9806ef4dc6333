import { exact, HUNDRED, toSignedDecimal, ZERO } from '../../../server/assessment/exact.ts';
import type { HalfSums } from '../../../server/quality/figures/schema.ts';
import { FIGURE_LOOKS, type QualityFigure } from './quality-figures.ts';

/** What a half-year is compared with. */
export type Base = 'lastYear' | 'before';

interface Compared {
  current: HalfSums;
  lastYear: HalfSums;
  before: HalfSums | null;
}

interface TrendMonth {
  month: string;
  exportsUsd: string | null;
  inspectedBatches: number | null;
}

/**
 * How a figure differs from the same months of the year before, and from the half-year before: amounts in percent, shares
 * in percentage points, all else in its unit; a signed decimal. A side that lacks a month's data is not compared.
 */
export const figureChanges = (
  id: QualityFigure,
  { compared, trend }: { compared: Compared | null; trend: readonly TrendMonth[] },
): { base: Base; value: string }[] =>
  (['lastYear', 'before'] as const).flatMap((base) => {
    const [current, other] = [compared?.current ?? null, compared?.[base] ?? null];
    if (!current || !other || !isWhole(id, current, trend) || !isWhole(id, other, trend)) return [];
    const value = changeOf(id, FIGURE_LOOKS[id].read(current), FIGURE_LOOKS[id].read(other));
    return value === null ? [] : [{ base, value }];
  });

function changeOf(id: QualityFigure, now: string | null, then: string | null): string | null {
  if (now === null || then === null) return null;
  const difference = exact(now).sub(exact(then));
  const { unit } = FIGURE_LOOKS[id];
  if (unit === 'usd')
    return exact(then).equals(ZERO) ? null : toSignedDecimal(difference.div(exact(then)).mul(HUNDRED));
  return toSignedDecimal(unit === 'share' ? difference.mul(HUNDRED) : difference);
}

/** The months of some sums for which nothing is on file. */
export function monthsWithout(
  of: 'exports' | 'inspections',
  { from, to }: HalfSums,
  trend: readonly TrendMonth[],
): string[] {
  return trend
    .filter(({ month }) => `${month}-01` >= from && month <= to.slice(0, 7))
    .filter(({ exportsUsd, inspectedBatches }) => (of === 'exports' ? exportsUsd : inspectedBatches) === null)
    .map(({ month }) => month);
}

const isWhole = (id: QualityFigure, sums: HalfSums, trend: readonly TrendMonth[]): boolean =>
  monthsWithout(FIGURE_LOOKS[id].of, sums, trend).length === 0;
