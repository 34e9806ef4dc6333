import { exact, HUNDRED, toSignedDecimal } from '../../server/assessment/exact.ts';
import type { DecimalString } from '../ui/format.ts';

interface Reading {
  id: string;
  value: DecimalString | null;
}

interface TrendPoint {
  date: string;
  kpis: readonly Reading[];
}

/** How a figure moved: a share in percentage points, all others in their unit. Null where either end has no data. */
export function difference(
  isShare: boolean,
  value: DecimalString | null,
  earlier: DecimalString | null,
): DecimalString | null {
  if (earlier === null || value === null) return null;
  const between = exact(value).sub(exact(earlier));
  const scaled = isShare ? between.mul(HUNDRED) : between;
  return toSignedDecimal(scaled);
}

/** How a figure moved since the end of the last month before `asOf`. */
export function kpiChange(
  trend: readonly TrendPoint[],
  asOf: string,
  { id, unit, value }: Reading & { unit: 'count' | 'share' },
): { value: DecimalString; since: string } | null {
  const before = trend.findLast(({ date }) => date < `${asOf.slice(0, 7)}-01`);
  const earlier = before?.kpis.find((reading) => reading.id === id)?.value ?? null;
  const moved = difference(unit === 'share', value, earlier);
  return before && moved !== null ? { value: moved, since: before.date } : null;
}
