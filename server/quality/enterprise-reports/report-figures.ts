import stringify from 'safe-stable-stringify';
import type { FigureSums } from '../../enterprises/inspection/figure-store.ts';
import { type Month, type MonthFiling, monthOf } from '../../enterprises/monthly-lists/filing.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { mergeExports } from '../figures/merge-months.ts';
import { shareOf } from '../figures/share.ts';
import type { EnterpriseReportFigures } from './schema.ts';

type Exports = EnterpriseReportFigures['exports'];

/** The totals of an enterprise's newest list of a month. */
export interface MonthList {
  month: Month;
  rowCount: number;
  amountUsd: string;
  ownBrandAmountUsd: string;
  nonconformingRows: number;
}

/** A half-year with its months. */
export interface ReportWindow {
  period: string;
  from: CivilDate;
  to: CivilDate;
  months: readonly Month[];
}

export interface ReportFacts {
  current: ReportWindow;
  before: ReportWindow;
  lastYear: ReportWindow;
  /** The newest lists of all three. */
  lists: readonly MonthList[];
  /** How the lists of the current half-year came in. */
  filings: readonly MonthFiling[];
  /** Destinations of the current half-year, the largest first. */
  countries: readonly { country: string; amountUsd: string }[];
  /** What the inspection authority's filings of the current half-year say of the enterprise; null when none names it. */
  inspection: FigureSums | null;
  /** The months that the inspection authority has reported. */
  inspectedMonths: readonly Month[];
}

/** Z9: an enterprise's own figures of a half-year. A month without a list is named as missing and counts as nothing, not as zero. */
export function reportFiguresOf(facts: ReportFacts, today: CivilDate): EnterpriseReportFigures {
  const { current, before, lastYear, lists, filings, countries, inspection, inspectedMonths } = facts;
  const { period, from, to, months } = current;
  const exports = exportsOf(current, lists);
  const over = months.filter((month) => month < monthOf(today));
  const missingFigures = over.filter((month) => !inspectedMonths.includes(month));
  return {
    period,
    from,
    to,
    exports,
    before: { period: before.period, exports: exportsOf(before, lists) },
    lastYear: { period: lastYear.period, exports: exportsOf(lastYear, lists) },
    months: filings.map(({ month, state }) => {
      const list = lists.find((known) => known.month === month);
      return {
        month,
        state,
        amountUsd: list?.amountUsd ?? null,
        ownBrandAmountUsd: list?.ownBrandAmountUsd ?? null,
        nonconformingRows: list?.nonconformingRows ?? null,
      };
    }),
    countries: countries.map((country) => ({
      ...country,
      share: exports && shareOf(country.amountUsd, exports.amountUsd),
    })),
    inspection: inspection && inspectionOf(inspection),
    failureRateByBatches: inspection && shareOf(String(inspection.failedBatches), String(inspection.inspectedBatches)),
    returnRate: inspection && shareOf(String(inspection.returnedBatches), String(inspection.inspectedBatches)),
    missing: {
      listMonths: filings.flatMap(({ month, state, filedOn }) =>
        filedOn === null && state !== 'notOwed' && over.includes(month) ? [month] : [],
      ),
      inspectionMonths: missingFigures,
    },
  };
}

function exportsOf({ months }: ReportWindow, lists: readonly MonthList[]): Exports {
  const filed = lists.filter(({ month }) => months.includes(month));
  if (filed.length === 0) return null;
  const { rowCount: _rows, ...sums } = mergeExports(filed.map((list) => ({ ...list, lists: 1 })));
  return { ...sums, ownBrandShare: shareOf(sums.ownBrandAmountUsd, sums.amountUsd) };
}

const inspectionOf = ({ failureRate: _rate, ...sums }: FigureSums) => sums;

/** Whether figures of one half-year rest on the same data: how punctual a list was says nothing of what is in it. */
export const areSameFigures = (one: EnterpriseReportFigures, other: EnterpriseReportFigures): boolean =>
  stringify(withoutStates(one)) === stringify(withoutStates(other));

const withoutStates = ({ months, ...figures }: EnterpriseReportFigures) => ({
  ...figures,
  months: months.map(({ state: _state, ...month }) => month),
});
