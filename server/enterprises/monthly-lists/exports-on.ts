import type { CivilDate } from '../../platform/calendar.ts';
import { sumAmounts } from '../filings/exact-sum.ts';
import type { Month } from './filing.ts';

/** One revision of an enterprise's list of a month, as far as its total goes. */
export interface ExportOnRecord {
  enterpriseId: string;
  month: Month;
  revision: number;
  filedOn: CivilDate;
  amountUsd: string;
}

/**
 * The exports of a year that were on file at the end of a day, each list by its newest revision then, and the last month
 * that any list told of; null when none did.
 */
export function exportsOn(
  lists: readonly ExportOnRecord[],
  day: CivilDate,
): { amountUsd: string; through: Month } | null {
  const year = day.slice(0, 4);
  const newest = new Map<string, ExportOnRecord>();
  for (const list of lists) {
    if (list.month.startsWith(year) && list.month <= day.slice(0, 7) && list.filedOn <= day) {
      newest.set(`${list.enterpriseId} ${list.month}`, list);
    }
  }
  const known = [...newest.values()];
  const through = known
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return through === undefined ? null : { amountUsd: sumAmounts(known.map(({ amountUsd }) => amountUsd)), through };
}
