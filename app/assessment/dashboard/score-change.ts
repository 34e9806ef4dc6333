import { exact, toSignedDecimal } from '../../../server/assessment/exact.ts';
import type { DashboardOutput } from '../../../server/assessment/score-schema.ts';
import type { DecimalString } from '../../ui/format.ts';

export type TrendPoint = DashboardOutput['trend']['points'][number];

/** How a score moved since the end of the month before. */
export interface ScoreChange {
  /** In percentage points, signed. */
  value: DecimalString;
  /** The day it is compared with. */
  since: string;
}

/** The change of the zone's verified percent since the last month's end; null where there is nothing to compare. */
export function changeSinceMonthEnd(
  points: readonly TrendPoint[],
  day: string,
  now: DecimalString,
): ScoreChange | null {
  const before = points.findLast(({ date }) => date < `${day.slice(0, 7)}-01`);
  if (!before || before.verified === null) return null;
  return { value: difference(now, before.verified), since: before.date };
}

/** Exactly: subtracting rounded numbers would not agree with what the page shows. */
const difference = (left: DecimalString, right: DecimalString): DecimalString =>
  toSignedDecimal(exact(left).sub(exact(right)));

/** The day inside the plan's year that scores of `asOf` stand for. */
export const dayInYear = (asOf: string, year: number): string => (asOf > `${year}-12-31` ? `${year}-12-31` : asOf);

/** The trend up to a day, ending with the score of that very day. */
export function trendUpTo(points: readonly TrendPoint[], day: string, last: Omit<TrendPoint, 'date'>): TrendPoint[] {
  return [...points.filter(({ date }) => date < day), { date: day, ...last }];
}
