import { readWholeXml } from './read-xml.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { broken } from './workbook-refusal.ts';

/** Formats that every spreadsheet program knows by number; 27 to 36 and 50 to 58 are the East Asian ones. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Which of a workbook's cell formats show a date: by the number that a cell gives as its style. */
export type DateFormats = readonly boolean[];

/** @throws WorkbookRefusal */
export async function readDateFormats(chunks: AsyncIterable<Buffer>): Promise<DateFormats> {
  const own = new Map<string, boolean>();
  const formats: boolean[] = [];
  let inCellFormats = false;
  await readWholeXml(chunks, {
    open(name, attributes) {
      const id = attributes.numFmtId ?? '0';
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') own.set(id, isDateFormat(attributes.formatCode ?? ''));
      else if (name === 'xf' && inCellFormats) formats.push(own.get(id) ?? BUILT_IN_DATES.has(Number(id)));
      if (Math.max(formats.length, own.size) > WORKBOOK_LIMITS.cellFormats) throw broken();
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

/** Quoted text, colours and languages in brackets, signs that stand for themselves, exponents. */
const NO_PLACEHOLDERS = /"[^"]*"|\[[^\]]*\]|[\\_*].|E[+-]/g;

/** 'm' alone are months; beside hours or seconds they are minutes. */
export function isDateFormat(code: string): boolean {
  const placeholders = code.replace(NO_PLACEHOLDERS, '');
  return /[yd]/i.test(placeholders) || (/m/i.test(placeholders) && !/[hs]/i.test(placeholders));
}
