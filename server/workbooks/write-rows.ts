import type { Writable } from 'node:stream';
import { type SheetColumn, writeSheets } from './write-sheets.ts';

export type WriteColumn = SheetColumn;

/** Decimals are texts, too, such as '1234.50'. */
export type WriteRow = Readonly<Record<string, string | null | undefined>>;

export interface WriteRowsOptions {
  /** The name on the tab: at most 31 characters, none of : \\ / ? * [ ] */
  sheet: string;
  columns: readonly WriteColumn[];
  rows: AsyncIterable<WriteRow> | Iterable<WriteRow>;
}

/** Writes a list as a workbook with one sheet into a stream, and ends the stream; see `writeSheets`. */
export const writeRows = (stream: Writable, { sheet, columns, rows }: WriteRowsOptions): Promise<void> =>
  writeSheets(stream, [{ name: sheet, columns, rows }]);
