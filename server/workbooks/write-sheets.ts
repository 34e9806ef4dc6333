import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { guardedCellText } from '../platform/cell-text.ts';
import { escapeText, exactNumber } from './cell-values.ts';
import { withoutControls } from './plain-text.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

export type CellValue = string | number | null | undefined;

export interface SheetColumn {
  key: string;
  title: string;
  /** In characters. */
  width: number;
  /** How numbers look; decimal texts in such a column become numbers. All else stays text. */
  numFmt?: string;
}

export interface Sheet {
  /** At most 31 characters, none of : \ / ? * [ ] */
  name: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<Readonly<Record<string, CellValue>>> | Iterable<Readonly<Record<string, CellValue>>>;
}

/** No spreadsheet turns the texts of such a cell into dates or shortens long numbers. */
const TEXT_FORMAT = '@';
const BYTES_WAITING = 200_000;

/**
 * Writes a workbook into a stream, and ends the stream. Waits for a slow reader, so memory stays flat. What `readRows`
 * reads back is equal.
 *
 * @throws what the stream fails with, also when its reader goes away
 */
export async function writeSheets(stream: Writable, sheets: readonly Sheet[]): Promise<void> {
  const archive = new PassThrough();
  const gone = new AbortController();
  const sent = pipeline(archive, stream);
  sent.catch((error: unknown) => gone.abort(error));
  try {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: archive, useStyles: true });
    for (const sheet of sheets) await writeSheet(workbook, sheet, archive, gone.signal);
    await Promise.race([workbook.commit(), aborted(gone.signal)]);
  } catch (error) {
    // Ends the file in the middle: nobody shall take it for a whole one.
    archive.destroy(error instanceof Error ? error : new Error('The rows failed', { cause: error }));
    await sent.catch(() => {});
    gone.signal.throwIfAborted();
    throw error;
  }
  await sent;
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, rows }: Sheet,
  archive: PassThrough,
  gone: AbortSignal,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width, numFmt = TEXT_FORMAT }) => ({ width, style: { numFmt } }));
  const header = sheet.addRow(columns.map(({ title }) => textCell(title)));
  header.font = { bold: true };
  header.commit();
  for await (const row of rows) {
    sheet.addRow(columns.map((column) => cellOf(column, row[column.key]))).commit();
    await room(sheet, archive, gone);
  }
  sheet.commit();
}

function cellOf({ numFmt }: SheetColumn, value: CellValue): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  return (numFmt === undefined || numFmt === TEXT_FORMAT ? null : exactNumber(text)) ?? textCell(text);
}

const textCell = (text: string): string =>
  escapeText(guardedCellText(withoutControls(text))).slice(0, WORKBOOK_LIMITS.cellCharacters);

/** exceljs never waits: what isn't packed yet piles up in the stream that it feeds the zip by, which its types leave out. */
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
