import { exact, toDecimal } from '../assessment/exact.ts';
import { proportionOf, SMALL_ROWS } from './proportion.ts';

/** What a key figure says at the end of a day. */
export interface KpiReading {
  /** Decimal; null: no data. */
  value: string | null;
  /** The rows that count; null: no data. */
  counted: number | null;
  /** All rows behind it. */
  rows: number;
  /** The 95 % interval, decimals; null where none is reckoned. */
  interval: { low: string; high: string } | null;
  isSmallSample: boolean;
  /** Of rates: the exports in USD that the events are told for. */
  exportsUsd: string | null;
  /** Of figures by the month: through which month they tell, and which of the months before are not on file. */
  months: { through: string; missing: string[] } | null;
}

interface Row {
  isCounted: boolean;
}

const countedIn = (rows: readonly Row[]): number => rows.filter(({ isCounted }) => isCounted).length;

const BARE = { interval: null, isSmallSample: false, exportsUsd: null, months: null } as const;

export const noData: KpiReading = { value: null, counted: null, rows: 0, ...BARE };

/** How many rows count. Of nothing that is zero. */
export function countReading(rows: readonly Row[]): KpiReading {
  const counted = countedIn(rows);
  return { value: String(counted), counted, rows: rows.length, ...BARE };
}

/** Of numbers: the part of all there are, which is no sample of anything. Of nothing there is none. */
function fullCountOf(counted: number, rows: number): KpiReading {
  if (rows === 0) return noData;
  return { ...BARE, value: toDecimal(exact(String(counted)).div(exact(String(rows)))), counted, rows };
}

/** The part of the rows that counts, of all there are: without an interval. */
export const fullCountReading = (rows: readonly Row[]): KpiReading => fullCountOf(countedIn(rows), rows.length);

/** The same of rows that stand for more than themselves. */
export const shareReading = (rows: readonly Row[]): KpiReading => partReading(countedIn(rows), rows.length);

/** The same of numbers. More counted than there are rows is no proportion, and has no interval. */
export function partReading(counted: number, rows: number): KpiReading {
  const found = proportionOf(counted, rows);
  return {
    ...fullCountOf(counted, rows),
    interval: found && { low: found.low, high: found.high },
    isSmallSample: rows > 0 && rows < SMALL_ROWS,
  };
}
