import ExcelJS from 'exceljs';
import type { Bilingual, Locale } from '../platform/bilingual.ts';

export interface TemplateWords {
  fileName: Bilingual;
  sheet: Bilingual;
  guide: Record<'sheet' | 'column' | 'meaning' | 'example', Bilingual> & { lines: readonly Bilingual[] };
}

export interface TemplateColumn {
  title: Bilingual;
  help: Bilingual;
  example: Bilingual;
  /** How its numbers look; without it, its cells are text, which no spreadsheet shortens or makes dates of. */
  numFmt?: string | null;
}

const WIDTHS = { column: 32, meaning: 64, example: 32 };
const TITLE_PADDING = 8;

/**
 * The workbook in which a list is filled in: headings with explanations, and a guide with an example. The guide stands
 * upright (a column of the list is a row there), so that no import can take its example for data.
 */
export async function writeTemplate(
  words: TemplateWords,
  columns: readonly TemplateColumn[],
  locale: Locale,
): Promise<{ fileName: string; content: Buffer }> {
  const workbook = new ExcelJS.Workbook();
  writeSheet(workbook.addWorksheet(words.sheet[locale], { views: [{ state: 'frozen', ySplit: 1 }] }), columns, locale);
  writeGuide(workbook.addWorksheet(words.guide.sheet[locale]), words.guide, columns, locale);
  return { fileName: `${words.fileName[locale]}.xlsx`, content: Buffer.from(await workbook.xlsx.writeBuffer()) };
}

function writeSheet(sheet: ExcelJS.Worksheet, columns: readonly TemplateColumn[], locale: Locale): void {
  sheet.columns = columns.map(({ title, numFmt }) => ({
    width: title[locale].length + TITLE_PADDING,
    style: { numFmt: numFmt ?? '@' },
  }));
  const header = sheet.addRow(columns.map(({ title }) => title[locale]));
  header.font = { bold: true };
  columns.forEach(({ help }, index) => {
    header.getCell(index + 1).note = help[locale];
  });
}

function writeGuide(
  sheet: ExcelJS.Worksheet,
  guide: TemplateWords['guide'],
  columns: readonly TemplateColumn[],
  locale: Locale,
): void {
  sheet.columns = Object.values(WIDTHS).map((width) => ({ width, style: { numFmt: '@' } }));
  for (const line of guide.lines) sheet.addRow(['', line[locale]]);
  const header = sheet.addRow([guide.column[locale], guide.meaning[locale], guide.example[locale]]);
  header.font = { bold: true };
  for (const { title, help, example } of columns) sheet.addRow([title[locale], help[locale], example[locale]]);
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'top' };
  });
}
