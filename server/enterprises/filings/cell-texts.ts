import type { WorkbookRow } from '../../workbooks/row-batch.ts';
import type { ListProblem } from './list-problem.ts';

const SHOWN_CHARACTERS = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u001f\u007f]/g;

/** What a row's cells say, by column; a cell that holds no data is a problem. */
export function cellTexts(
  row: WorkbookRow,
  nothing: ReadonlySet<string>,
): { texts: Record<string, string>; problems: ListProblem[] } {
  const texts: Record<string, string> = {};
  const problems: ListProblem[] = [];
  for (const [column, { kind, text }] of Object.entries(row.cells)) {
    if (kind === 'formula') problems.push({ row: row.number, column, key: 'field.formulaCell' });
    else if (kind === 'error') {
      const shown = text.replace(CONTROL, '').slice(0, SHOWN_CHARACTERS);
      problems.push({ row: row.number, column, key: 'field.errorCell', params: { text: shown } });
    } else if (!nothing.has(text.trim().toLowerCase())) texts[column] = text;
  }
  return { texts, problems };
}

/** Nearly all numbers of a workbook; the others take four times as long. */
const PLAIN = /^(0|[1-9]\d*)(\.\d*[1-9])?$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const TRAILING_ZEROS = /(\.\d*?)0+$/;

/** A number as people write it ('1,234.50', full-width digits) in plain notation ('1234.5'); what is none stays as it is. */
export function plainDecimal(written: string): string {
  if (PLAIN.test(written)) return written;
  const text = written.normalize('NFKC').trim();
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  return /^\d+\.\d+$/.test(plain) ? plain.replace(TRAILING_ZEROS, '$1').replace(/\.$/, '') : plain;
}
