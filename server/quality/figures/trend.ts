import { type Month, monthsLater } from '../../enterprises/monthly-lists/filing.ts';
import { shareOf } from './share.ts';
import type { MonthFacts } from './sum-half.ts';

/** One month's figures; null without a list, or filing, of the month. */
export interface TrendMonth {
  month: Month;
  exportsUsd: string | null;
  ownBrandAmountUsd: string | null;
  inspectedBatches: number | null;
  failedBatches: number | null;
  returnedBatches: number | null;
  failureRateByBatches: string | null;
  failureRateByAmount: string | null;
}

type Months = Pick<MonthFacts, 'exports' | 'inspections'>;

export function trendMonth(month: Month, { exports, inspections }: Months): TrendMonth {
  const exported = exports.find((row) => row.month === month);
  const inspected = inspections.find((row) => row.month === month);
  return {
    month,
    exportsUsd: exported?.amountUsd ?? null,
    ownBrandAmountUsd: exported?.ownBrandAmountUsd ?? null,
    inspectedBatches: inspected?.inspectedBatches ?? null,
    failedBatches: inspected?.failedBatches ?? null,
    returnedBatches: inspected?.returnedBatches ?? null,
    failureRateByBatches: inspected
      ? shareOf(String(inspected.failedBatches), String(inspected.inspectedBatches))
      : null,
    failureRateByAmount: inspected ? shareOf(inspected.failedAmountUsd, inspected.inspectedAmountUsd) : null,
  };
}

/** Every month of a span, also those without data. */
export function trendOf({ from, to }: { from: Month; to: Month }, facts: Months): TrendMonth[] {
  const months: TrendMonth[] = [];
  for (let month = from; month <= to; month = monthsLater(month, 1)) months.push(trendMonth(month, facts));
  return months;
}
