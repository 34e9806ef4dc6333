import ExcelJS from 'exceljs';
import { WorkbookRefusal } from '../../workbooks/workbook-refusal.ts';
import { storeZip } from './store-zip.ts';
import { readWorkbookParts, WORKBOOK_LIMITS, type WorkbookParts } from './workbook-parts.ts';
import { asReading, type Sheet, type SheetCell, type WorkbookReading } from './workbook-reading.ts';

/**
 * A workbook's cells. Runs in the worker: whatever the parser does with a hostile file, it does it to a thread with a
 * bounded heap.
 */
export async function parseWorkbook(bytes: Buffer): Promise<WorkbookReading> {
  try {
    const parts = await readWorkbookParts(bytes);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(copyFor(parts), PARSER_OPTIONS);
    return { ok: true, sheets: workbook.worksheets.map(sheetOf) };
  } catch (error) {
    if (error instanceof WorkbookRefusal) return asReading(error);
    if (error instanceof Error && error.message.startsWith('Max column count')) {
      return asReading(new WorkbookRefusal('pack.tooManyColumns', { limit: WORKBOOK_LIMITS.columns }));
    }
    return asReading(new WorkbookRefusal('pack.workbookBroken'));
  }
}

/** What the parser would unfold cell by cell (a validation of a whole column is a million cells), or needs other parts for. */
const IGNORED = [
  'dataValidations',
  'mergeCells',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
  'legacyDrawing',
  'tableParts',
  'autoFilter',
  'extLst',
  'cols',
  'sheetViews',
  'sheetProtection',
  'pageSetup',
  'headerFooter',
];

const PARSER_OPTIONS: Partial<ExcelJS.XlsxReadOptions> & { maxRows: number; maxCols: number } = {
  ignoreNodes: IGNORED,
  maxRows: WORKBOOK_LIMITS.rowsPerSheet,
  maxCols: WORKBOOK_LIMITS.columns,
};

function copyFor(parts: WorkbookParts): ExcelJS.Buffer {
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) throw new WorkbookRefusal('pack.workbookBroken');
  // Named ranges unfold like validations do.
  const withoutNames = workbook.toString().replace(/<definedNames>[\s\S]*?<\/definedNames>/, '');
  const copy = storeZip(new Map(parts).set('xl/workbook.xml', Buffer.from(withoutNames)));
  // exceljs declares a Buffer of its own that Node's doesn't satisfy; it takes any array of bytes.
  return copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.byteLength) as ExcelJS.Buffer;
}

function sheetOf(worksheet: ExcelJS.Worksheet): Sheet {
  const sheet: Sheet = { name: worksheet.name, rows: [] };
  worksheet.eachRow({ includeEmpty: false }, (row) => {
    const cells: SheetCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const read = readCell(cell);
      if (read) cells.push({ column, ...read });
    });
    if (cells.length > 0) sheet.rows.push({ number: row.number, cells });
  });
  return sheet;
}

/** Null for an empty cell. */
function readCell(cell: ExcelJS.Cell): Omit<SheetCell, 'column'> | null {
  if (cell.type === ExcelJS.ValueType.Formula) return { kind: 'formula', text: '' };
  const { value } = cell;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { kind: 'error', text: '' }
      : { kind: 'text', text: value.toISOString().slice(0, 10) };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'text', text: String(value) };
  if (typeof value === 'string') return value.trim() === '' ? null : { kind: 'text', text: value };
  if (value === null || value === undefined) return null;
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return { kind: 'text', text: value.text };
  return { kind: 'error', text: 'error' in value ? value.error : '' };
}
