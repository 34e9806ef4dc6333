import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { loadInspectionRows } from '../../enterprises/inspection/load-inspection-rows.ts';
import { loadMonthInspections } from '../../enterprises/inspection/month-inspections.ts';
import type { Month } from '../../enterprises/monthly-lists/filing.ts';
import { isListPosition, loadExportRows } from '../../enterprises/monthly-lists/load-export-rows.ts';
import { loadMonthExports } from '../../enterprises/monthly-lists/month-exports.ts';
import { badCursor, readCursor, toPage } from '../../platform/page.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { halfOf, monthsOf } from '../period.ts';
import { mergeExports, mergeInspections } from './merge-months.ts';
import type { rowsInput, rowsOutput } from './rows-schema.ts';

type Input = z.infer<typeof rowsInput>;
type Output = z.infer<typeof rowsOutput>;
type Span = { from: Month; to: Month };

/** Countries by their code only. */
export type QualityRows = Omit<Output, 'exports' | 'inspections'> & {
  exports: Omit<Output['exports'][number], 'countryName'>[];
  inspections: Omit<Output['inspections'][number], 'countryName'>[];
};

/** Q5: the rows behind a half-year's figure, by pages, and what all of them add up to. */
export function readQualityRows(context: RequestContext, input: Input): Promise<QualityRows> {
  return readInZone(context, input.zone, 'quality.view', async (work) => {
    const { tx, zoneId, actor } = work;
    permit(actor, 'archive.view', zoneId);
    const months = monthsOf(halfOf(input.period), await readRulePack(tx, zoneId));
    const answer = { period: input.period, measure: input.measure, months, exportTotal: null, inspectionTotal: null };
    const wanted = months.filter((month) => input.month === undefined || month === input.month);
    const [from, to] = [wanted.at(0), wanted.at(-1)];
    if (from === undefined || to === undefined) return { ...answer, exports: [], inspections: [], nextCursor: null };
    return input.measure === 'exports'
      ? { ...answer, ...(await exportsOf(work, input, { from, to })), inspections: [] }
      : { ...answer, ...(await inspectionsOf(work, input, { from, to })), exports: [] };
  });
}

async function exportsOf({ tx, zoneId }: ZoneWork, input: Input, span: Span) {
  const [month = '', listId = '', position = ''] = readCursor(input.cursor, 3);
  if (input.cursor !== undefined && !isListPosition(month, listId, position)) throw badCursor();
  const after = input.cursor === undefined ? null : { month, listId, position: Number(position) };
  const found = await loadExportRows(tx, zoneId, { ...input, ...span, after, limit: input.limit + 1 });
  const page = toPage(found, input.limit, (row) => [row.month, row.listId, String(row.position)]);
  const summed = summedBy(input);
  const sums = summed ? await loadMonthExports(tx, zoneId, summed.dimension, span) : [];
  const counted = sums.filter(({ key }) => key === summed?.key);
  return {
    exportTotal: counted.length > 0 ? mergeExports(counted) : null,
    exports: page.items.map(({ enterpriseId, enterpriseName, ...row }) => ({
      ...row,
      enterprise: { id: enterpriseId, name: enterpriseName },
    })),
    nextCursor: page.nextCursor,
  };
}

async function inspectionsOf({ tx, zoneId }: ZoneWork, input: Input, span: Span) {
  const [month = '', position = ''] = readCursor(input.cursor, 2);
  if (input.cursor !== undefined && !isPosition(month, position)) throw badCursor();
  const after = input.cursor === undefined ? null : { month, position: Number(position) };
  const found = await loadInspectionRows(tx, zoneId, { ...input, ...span, after, limit: input.limit + 1 });
  const page = toPage(found, input.limit, (row) => [row.month, String(row.position)]);
  const summed = summedBy(input);
  const sums = summed ? await loadMonthInspections(tx, zoneId, summed.dimension, span) : [];
  const counted = sums.filter(({ key }) => key === summed?.key);
  return {
    inspectionTotal: counted.length > 0 ? mergeInspections(counted) : null,
    inspections: page.items.map(({ enterpriseId, enterpriseName, ...row }) => ({
      ...row,
      enterprise: enterpriseId === null ? null : { id: enterpriseId, name: enterpriseName ?? '' },
    })),
    nextCursor: page.nextCursor,
  };
}

const isPosition = (month: string, position: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && /^\d{1,6}$/.test(position);

/** Months are summed by country and by product, not by both at once. */
function summedBy({ country, product }: Input): { dimension: 'all' | 'country' | 'product'; key: string } | null {
  if (country !== undefined && product !== undefined) return null;
  if (country !== undefined) return { dimension: 'country', key: country };
  return product === undefined ? { dimension: 'all', key: '' } : { dimension: 'product', key: product };
}
