import type { CivilDate } from '../../platform/calendar.ts';
import { sumAmounts } from '../filings/exact-sum.ts';
import type { Month } from './filing.ts';

/** By how much the sum of a month's lists changed with what was filed on a day; a correction may take away. */
export interface ExportChange {
  month: Month;
  filedOn: CivilDate;
  changeUsd: string;
}

/**
 * The exports of a year that were on file at the end of a day, each list by its newest revision then, and the last month
 * that any list told of; null when none did.
 */
export function exportsOn(
  changes: readonly ExportChange[],
  day: CivilDate,
): { amountUsd: string; through: Month } | null {
  const year = day.slice(0, 4);
  const known = changes.filter(
    ({ month, filedOn }) => month.startsWith(year) && month <= day.slice(0, 7) && filedOn <= day,
  );
  const through = known
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return through === undefined ? null : { amountUsd: sumAmounts(known.map(({ changeUsd }) => changeUsd)), through };
}
