import type { MonthInspectionsRow } from '../../enterprises/inspection/month-inspections.ts';
import type { EnterpriseMonths } from '../../enterprises/monthly-lists/completeness-of-zone.ts';
import { type Month, monthDue, monthOf } from '../../enterprises/monthly-lists/filing.ts';
import type { MonthExportsRow } from '../../enterprises/monthly-lists/month-exports.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { concentrationOf } from './concentration.ts';
import { mergeByKey, mergeExports, mergeInspections } from './merge-months.ts';
import { countLists } from './missing-lists.ts';
import type { HalfSums } from './schema.ts';
import { shareOf } from './share.ts';

/** The sums of months that half-years are made of, and whose lists are in. */
export interface MonthFacts {
  exports: readonly MonthExportsRow[];
  exportsByCountry: readonly MonthExportsRow[];
  inspections: readonly MonthInspectionsRow[];
  enterprises: readonly EnterpriseMonths[];
}

export interface Window {
  period: string;
  from: CivilDate;
  to: CivilDate;
  months: readonly Month[];
}

/** Of those months, the ones that are over: only for them is anything owed. */
export const monthsOver = (months: readonly Month[], today: CivilDate): Month[] =>
  months.filter((month) => month < monthOf(today));

/** Of those months, the ones whose lists are due: the others are still coming in, and would look like a slump. */
export const monthsTold = (months: readonly Month[], today: CivilDate, listDueDay: number): Month[] =>
  months.filter((month) => monthDue(month, listDueDay) <= today);

export const within = <R extends { month: Month }>(rows: readonly R[], months: readonly Month[]): R[] =>
  rows.filter(({ month }) => months.includes(month));

/** Q5: what the months of a window add up to. Without a single list, or filing, that is null and not zero. */
export function sumHalf({ period, from, to, months }: Window, facts: MonthFacts, today: CivilDate): HalfSums {
  const exported = within(facts.exports, months);
  const inspected = within(facts.inspections, months);
  const exports = exported.length > 0 ? mergeExports(exported) : null;
  const inspection = inspected.length > 0 ? mergeInspections(inspected) : null;
  const countries = mergeByKey(within(facts.exportsByCountry, months), mergeExports);
  const over = monthsOver(months, today);
  return {
    period,
    from,
    to,
    exports: exports && exportSumsOf(exports),
    inspection: inspection && inspectionSumsOf(inspection),
    failureRateByBatches: inspection && shareOf(String(inspection.failedBatches), String(inspection.inspectedBatches)),
    failureRateByAmount: inspection && shareOf(inspection.failedAmountUsd, inspection.inspectedAmountUsd),
    returnRate: inspection && shareOf(String(inspection.returnedBatches), String(inspection.inspectedBatches)),
    ownBrandShare: exports && shareOf(exports.ownBrandAmountUsd, exports.amountUsd),
    concentration: concentrationOf(countries.map(({ amountUsd }) => amountUsd)),
    missing: {
      inspectionMonths: over.filter((month) => !inspected.some((row) => row.month === month)),
      ...countLists(facts.enterprises, over),
    },
  };
}

const exportSumsOf = ({ rowCount: _rows, ...sums }: ReturnType<typeof mergeExports>) => sums;
const inspectionSumsOf = ({ rowCount: _rows, ...sums }: ReturnType<typeof mergeInspections>) => sums;
