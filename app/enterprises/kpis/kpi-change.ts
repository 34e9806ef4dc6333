import { exact, HUNDRED, toDecimal } from '../../../server/assessment/exact.ts';
import type { DecimalString } from '../../ui/format.ts';

interface Reading {
  id: string;
  value: DecimalString | null;
}

interface TrendPoint {
  date: string;
  kpis: readonly Reading[];
}

/**
 * How a figure moved since the end of the last month before `asOf`: a count in whole numbers, a share in percentage
 * points. Null where either end has no data.
 */
export function kpiChange(
  trend: readonly TrendPoint[],
  asOf: string,
  { id, unit, value }: Reading & { unit: 'count' | 'share' },
): { value: DecimalString; since: string } | null {
  const before = trend.findLast(({ date }) => date < `${asOf.slice(0, 7)}-01`);
  const earlier = before?.kpis.find((reading) => reading.id === id)?.value ?? null;
  if (!before || earlier === null || value === null) return null;
  const difference = exact(value).sub(exact(earlier));
  const scaled = unit === 'share' ? difference.mul(HUNDRED) : difference;
  const written = scaled.compare(0) < 0 ? `-${toDecimal(scaled.neg())}` : toDecimal(scaled);
  return { value: written, since: before.date };
}
