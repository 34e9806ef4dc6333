import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { loadMonthInspections } from '../../enterprises/inspection/month-inspections.ts';
import type { Month } from '../../enterprises/monthly-lists/filing.ts';
import { loadMonthExports } from '../../enterprises/monthly-lists/month-exports.ts';
import type { Half } from '../period.ts';
import { exportParts, inspectionParts } from './half-parts.ts';
import { loadDepartmentData } from './load-department-data.ts';
import { type HalfFacts, loadHalf, spanOf } from './load-half.ts';
import { missingLists } from './missing-lists.ts';
import type { HalfFigures } from './schema.ts';
import { type MonthFacts, monthsOver, sumHalf, within } from './sum-half.ts';
import { trendMonth } from './trend.ts';

/**
 * Q5, Q6: the figures of a half-year as the newest lists and filings say now, beside the half-year before and the same one
 * of the year before, and whose data is missing. Amounts in USD; null is no data. Of a half-year that runs, its months so far.
 *
 * @throws MissingParameter without the zone's half-year windows or the day on which lists are due
 */
export const computeHalfFigures = async (work: ZoneWork, half: Half): Promise<HalfFigures> =>
  figuresOfHalf(work, half, await loadHalf(work, half));

/** The same of what has been loaded before. */
export async function figuresOfHalf(work: ZoneWork, half: Half, loaded: HalfFacts): Promise<HalfFigures> {
  const { tx, zoneId, today } = work;
  const { current, before, lastYear, facts } = loaded;
  const span = spanOf([current]);
  const ofHalf = <R extends { month: string }>(rows: readonly R[]): R[] => within(rows, current.months);
  const inspectedByCountry = ofHalf(await loadMonthInspections(tx, zoneId, 'country', span));
  const inspectedByProduct = ofHalf(await loadMonthInspections(tx, zoneId, 'product', span));
  return {
    period: current.period,
    current: sumHalf(current, facts, today),
    before: sumHalf(before, facts, today),
    lastYear: sumHalf(lastYear, facts, today),
    failuresByCountry: inspectionParts(inspectedByCountry, 'failed'),
    returnsByCountry: inspectionParts(inspectedByCountry, 'returned'),
    failuresByProduct: inspectionParts(inspectedByProduct, 'failed'),
    exportsByCountry: exportParts(ofHalf(facts.exportsByCountry)),
    exportsByProduct: exportParts(ofHalf(await loadMonthExports(tx, zoneId, 'product', span))),
    months: [...lastYear.months, ...current.months].map((month) => figuresOfMonth(month, facts)),
    completeness: {
      enterprises: missingLists(facts.enterprises, monthsOver(current.months, today)),
      ...(await loadDepartmentData(work, half)),
    },
  };
}

function figuresOfMonth(month: Month, facts: MonthFacts): HalfFigures['months'][number] {
  const { exportsUsd, inspectedBatches, failedBatches, returnedBatches } = trendMonth(month, facts);
  return { month, exportsUsd, inspectedBatches, failedBatches, returnedBatches };
}
