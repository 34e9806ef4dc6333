import { type CivilDate, isCivilDate, toDateColumn } from '../platform/calendar.ts';
import { badCursor, isId, readCursor } from '../platform/page.ts';

/** Lists of dated records begin with the newest day; records of one day with the last recorded. */

/** Where the next page begins: after the record of this day and id; null for the first page. */
export function readDayCursor(cursor: string | undefined): { day: Date; id: string } | null {
  if (cursor === undefined) return null;
  const [day = '', id = ''] = readCursor(cursor, 2);
  if (!isCivilDate(day) || !isId(id)) throw badCursor();
  return { day: toDateColumn(day), id };
}

/** The days of a year, as a filter of a date column; nothing without a year. */
export const daysOfYear = (year: number | undefined) =>
  year === undefined ? undefined : { gte: toDateColumn(firstDay(year)), lte: toDateColumn(`${year}-12-31`) };

const firstDay = (year: number): CivilDate => `${year}-01-01`;
