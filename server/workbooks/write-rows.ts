import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { guardedCellText } from '../platform/cell-text.ts';
import { escapeText, exactNumber } from './cell-values.ts';

export interface WriteColumn {
  key: string;
  title: string;
  /** In characters. */
  width: number;
  /** How numbers look, e.g. '#,##0.00': decimal texts in this column become numbers. All else stays text. */
  numFmt?: string;
}

/** Decimals are texts, too, such as '1234.50'. */
export type WriteRow = Readonly<Record<string, string | null | undefined>>;

export interface WriteRowsOptions {
  /** The name on the tab: at most 31 characters, none of : \ / ? * [ ] */
  sheet: string;
  columns: readonly WriteColumn[];
  rows: AsyncIterable<WriteRow> | Iterable<WriteRow>;
}

/** No spreadsheet turns the texts of such a cell into dates or shortens long numbers. */
const TEXT_FORMAT = '@';
const BYTES_WAITING = 200_000;

/**
 * Writes a list as a workbook with one sheet into a stream, and ends the stream. Waits for a slow reader, so memory
 * stays flat. What `readRows` reads back is equal.
 *
 * @throws what the stream fails with, also when its reader goes away
 */
export async function writeRows(stream: Writable, options: WriteRowsOptions): Promise<void> {
  const archive = new PassThrough();
  const gone = new AbortController();
  const sent = pipeline(archive, stream);
  sent.catch((error: unknown) => gone.abort(error));
  try {
    await fill(archive, options, gone.signal);
  } catch (error) {
    // Ends the file in the middle: nobody shall take it for a whole one.
    archive.destroy(error instanceof Error ? error : new Error('The rows failed', { cause: error }));
    await sent.catch(() => {});
    gone.signal.throwIfAborted();
    throw error;
  }
  await sent;
}

async function fill(archive: PassThrough, { sheet: name, columns, rows }: WriteRowsOptions, gone: AbortSignal) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: archive, useStyles: true });
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width, numFmt = TEXT_FORMAT }) => ({ width, style: { numFmt } }));
  const header = sheet.addRow(columns.map(({ title }) => textCell(title)));
  header.font = { bold: true };
  header.commit();
  for await (const row of rows) {
    sheet.addRow(columns.map((column) => cellValue(column, row[column.key]))).commit();
    await room(sheet, archive, gone);
  }
  sheet.commit();
  await Promise.race([workbook.commit(), aborted(gone)]);
}

function cellValue({ numFmt }: WriteColumn, value: string | null | undefined): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = numFmt === undefined || numFmt === TEXT_FORMAT ? null : exactNumber(value);
  return number ?? textCell(value);
}

const textCell = (text: string) => escapeText(guardedCellText(text));

/**
 * exceljs never waits: XML that isn't packed yet piles up in the stream that it feeds the zip by (which its types leave
 * out), packed bytes pile up in the zip.
 */
async function room(sheet: ExcelJS.Worksheet, archive: PassThrough, gone: AbortSignal): Promise<void> {
  gone.throwIfAborted();
  const { pipes } = (sheet as unknown as { stream: { pipes: FedStream[] } }).stream;
  const full = pipes.find(({ _writableState }) => _writableState.length > BYTES_WAITING);
  if (full) await once(full, 'drain', { signal: gone });
  while (archive.writableNeedDrain) await once(archive, 'drain', { signal: gone });
}

/** Of a time when streams didn't tell their length otherwise. */
interface FedStream extends Writable {
  _writableState: { length: number };
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
