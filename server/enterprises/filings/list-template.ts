import ExcelJS from 'exceljs';
import type { Locale } from '../../platform/bilingual.ts';
import { LIST_COLUMNS, type ListKind } from './list-kinds.ts';
import { columnWords, type ListWords, readListWords } from './workbook-words.ts';

const WIDTHS = { column: 32, meaning: 64, example: 32 };
const TITLE_PADDING = 8;

/**
 * The workbook in which a list is filled in: headings with explanations, and a guide with an example. The guide stands
 * upright (a column of the list is a row there), so that no import can take its example for data.
 */
export async function writeListTemplate(
  kind: ListKind,
  locale: Locale,
): Promise<{ fileName: string; content: Buffer }> {
  const words = await readListWords();
  const workbook = new ExcelJS.Workbook();
  writeSheet(workbook, words, kind, locale);
  writeGuide(workbook, words, kind, locale);
  return {
    fileName: `${words.kinds[kind].fileName[locale]}.xlsx`,
    content: Buffer.from(await workbook.xlsx.writeBuffer()),
  };
}

function writeSheet(workbook: ExcelJS.Workbook, words: ListWords, kind: ListKind, locale: Locale): void {
  const sheet = workbook.addWorksheet(words.kinds[kind].sheet[locale], { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = LIST_COLUMNS[kind].map((key) => ({ key, ...columnWords(words, kind, key) }));
  sheet.columns = columns.map(({ key, title }) => ({
    width: title[locale].length + TITLE_PADDING,
    // No spreadsheet shortens codes or makes dates of them in cells of this format.
    style: { numFmt: numberFormat(key) ?? '@' },
  }));
  const header = sheet.addRow(columns.map(({ title }) => title[locale]));
  header.font = { bold: true };
  columns.forEach(({ help }, index) => {
    header.getCell(index + 1).note = help[locale];
  });
}

/** How a column's numbers look; null for columns of text. */
export function numberFormat(key: string): string | null {
  if (key.endsWith('Batches')) return '0';
  if (key.endsWith('AmountUsd') || key === 'amountUsd') return '#,##0.00';
  return key.endsWith('Quantity') || key === 'quantity' ? 'General' : null;
}

function writeGuide(workbook: ExcelJS.Workbook, words: ListWords, kind: ListKind, locale: Locale): void {
  const { guide } = words;
  const sheet = workbook.addWorksheet(guide.sheet[locale]);
  sheet.columns = Object.values(WIDTHS).map((width) => ({ width, style: { numFmt: '@' } }));
  for (const line of guide.lines) sheet.addRow(['', line[locale]]);
  const header = sheet.addRow([guide.column[locale], guide.meaning[locale], guide.example[locale]]);
  header.font = { bold: true };
  for (const key of LIST_COLUMNS[kind]) {
    const { title, help, example } = columnWords(words, kind, key);
    sheet.addRow([title[locale], help[locale], example[locale]]);
  }
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'top' };
  });
}
