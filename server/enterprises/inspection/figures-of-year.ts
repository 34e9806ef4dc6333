import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type FigureSums, loadMonthsFiled, sumYear } from './figure-store.ts';
import { visibleFigures } from './read-figures.ts';
import type { figuresOfYearInput } from './schema.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

const NOTHING: FigureSums = {
  inspectedBatches: 0,
  inspectedQuantity: '0',
  inspectedAmountUsd: '0.00',
  failedBatches: 0,
  failedQuantity: '0',
  failedAmountUsd: '0.00',
  returnedBatches: 0,
  returnedQuantity: '0',
  returnedAmountUsd: '0.00',
  failureRate: null,
};

/** Q5, report format 1.2: a year's inspection figures by month and by country, of each month's newest revision. */
export function figuresOfYear(context: RequestContext, input: z.infer<typeof figuresOfYearInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId } = work;
    const visible = visibleFigures(work);
    const filed = await loadMonthsFiled(tx, zoneId, input.year);
    const sums = await sumYear(tx, zoneId, input.year, visible);
    return {
      year: input.year,
      months: MONTHS.map((number) => {
        const month = `${input.year}-${number}`;
        const total = sums.find((found) => found.month === month)?.sums ?? NOTHING;
        return { month, revision: filed.get(month) ?? null, total };
      }),
      countries: sums
        .flatMap(({ country, sums: total }) => (country === null ? [] : [{ country, total }]))
        .sort((a, b) => b.total.inspectedBatches - a.total.inspectedBatches || (a.country < b.country ? -1 : 1)),
      total: sums.find(({ month, country }) => month === null && country === null)?.sums ?? NOTHING,
    };
  });
}
