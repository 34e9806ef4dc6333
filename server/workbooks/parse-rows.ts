import { readDateFormats } from './date-formats.ts';
import { columnNames } from './find-columns.ts';
import { readXml } from './read-xml.ts';
import type { ColumnSpec, RowBatch } from './row-batch.ts';
import { readSharedTexts, SharedTexts } from './shared-texts.ts';
import { SheetCells, type SheetContext } from './sheet-cells.ts';
import { SheetRows } from './sheet-rows.ts';
import { readContents, type WorkbookContents } from './workbook-contents.ts';
import { notXlsx, WorkbookRefusal } from './workbook-refusal.ts';
import { WorkbookZip } from './workbook-zip.ts';

/** What is to be read; plain data, as it crosses the border between two threads. */
export interface RowsJob {
  path: string;
  columns: readonly ColumnSpec[];
  /** Rows with data that the sheet may have, the headings not counted. */
  maxRows: number;
  batchRows: number;
  /** The row of the headings, where it is known; else they are looked for in the first rows of each sheet. */
  headerAt: number | null;
}

/** Takes a batch; reading goes on when it resolves. */
export type TakeBatch = (batch: RowBatch) => Promise<void>;

/**
 * Reads the rows of the first sheet that has all the columns. Runs in the worker.
 *
 * @throws WorkbookRefusal
 */
export async function parseRows(job: RowsJob, take: TakeBatch): Promise<void> {
  const zip = await WorkbookZip.open(job.path);
  try {
    const contents = await readContents(zip);
    const context = await readContext(zip, contents);
    let best: { missing: ColumnSpec[]; sheet: string } | null = null;
    for (const { name, part } of contents.sheets) {
      const rows = new SheetRows(job, name);
      if (await readSheet(zip, part, { ...context, sheet: name }, rows, take)) return;
      if (rows.missing && !(best && best.missing.length <= rows.missing.length)) {
        best = { missing: rows.missing, sheet: name };
      }
    }
    if (contents.sheets.length === 0) throw notXlsx();
    throw missingColumns(job, best);
  } finally {
    zip.close();
  }
}

async function readContext(zip: WorkbookZip, contents: WorkbookContents): Promise<Omit<SheetContext, 'sheet'>> {
  const { sharedTexts, styles, from1904 } = contents;
  return {
    sharedTexts: sharedTexts === null ? new SharedTexts() : await readSharedTexts(zip.read(sharedTexts)),
    dateFormats: styles === null ? [] : await readDateFormats(zip.read(styles)),
    from1904,
  };
}

/** Says whether the sheet had the columns, in which case all of its rows have been taken. */
async function readSheet(
  zip: WorkbookZip,
  part: string,
  context: SheetContext,
  rows: SheetRows,
  take: TakeBatch,
): Promise<boolean> {
  const cells = new SheetCells(
    context,
    (column) => rows.wants(column),
    (number, found) => rows.add(number, found),
  );
  const claimedBytes = zip.claimedBytes(part);
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of zip.read(part)) {
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  const hand = async () => {
    const progress = { lastRow: cells.claimedLastRow, share: Math.min(1, bytes / Math.max(1, claimedBytes)) };
    for (const batch of rows.full(progress)) await take(batch);
  };
  for await (const _ of readXml(counted(), cells)) {
    await hand();
    // What follows the cells (validations, drawings, formats) isn't even unpacked.
    if (cells.isDone || rows.hasGivenUp) break;
  }
  const last = rows.end(cells.claimedLastRow);
  if (last) await take(last);
  return rows.hasHeader;
}

function missingColumns(job: RowsJob, best: { missing: ColumnSpec[]; sheet: string } | null): WorkbookRefusal {
  if (best) {
    return new WorkbookRefusal(
      'workbook.columnsMissing',
      { sheet: best.sheet, columns: columnNames(best.missing) },
      best.sheet,
    );
  }
  return new WorkbookRefusal('workbook.headerMissing', {
    columns: columnNames(job.columns.filter(({ optional }) => !optional)),
  });
}
