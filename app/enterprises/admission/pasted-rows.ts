/**
 * The cells of what was copied from a spreadsheet: a line for each row, tabs between cells; a cell with line breaks or
 * quotation marks in it stands in quotation marks, which are then doubled. Empty lines at the end are left out.
 */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  const plain = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') {
      endCell();
      rows.push([]);
    } else cell += char;
  }
  endCell();
  while (rows.at(-1)?.every((each) => each === '')) rows.pop();
  return rows;
}

/** Only what has more than one cell is a table; a single one is pasted as text. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.replace(/\s+$/, ''));

/** Reads the text of a cell for its column: a choice by its label, a day in the form's writing. */
export type ReadCell = (cell: string, text: string) => string;

/**
 * The rows with a pasted table laid over them from one cell on; what goes beyond the last column is left out, what goes
 * beyond the last row becomes new rows.
 */
export function withPasted(
  rows: readonly Record<string, string>[],
  columns: readonly string[],
  from: { row: number; cell: string },
  cells: readonly string[][],
  read: ReadCell,
): Record<string, string>[] {
  const first = Math.max(0, columns.indexOf(from.cell));
  const laid = rows.map((row) => ({ ...row }));
  for (const [line, texts] of cells.entries()) {
    const place = from.row + line;
    while (laid.length <= place) laid.push({});
    const filled = texts.flatMap((text, offset): [string, string][] => {
      const column = columns[first + offset];
      return column === undefined ? [] : [[column, read(column, text)]];
    });
    laid[place] = { ...laid[place], ...Object.fromEntries(filled) };
  }
  return laid;
}

/** '2024/3/5', '2024.03.05' and '20240305' are '2024-03-05'; anything else stays as it is. */
export function pastedDay(text: string): string {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-/.\p{L}]\s*(\d{1,2})\s*[-/.\p{L}]\s*(\d{1,2})\p{L}?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** The choice whose label is meant, however it is spaced and cased; '' for none. */
export function pastedChoice(text: string, choices: readonly { value: string; label: string }[]): string {
  const keyOf = (words: string) => words.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
  const typed = keyOf(text);
  if (typed === '') return '';
  const found =
    choices.find(({ label }) => keyOf(label) === typed) ?? choices.find(({ label }) => keyOf(label).startsWith(typed));
  return found?.value ?? '';
}

/** Several choices in one cell, joined by commas. */
export const pastedChoices = (text: string, choices: readonly { value: string; label: string }[]): string =>
  [...new Set(text.split(/[,，、;；/\n]+/).map((part) => pastedChoice(part, choices)))]
    .filter((value) => value !== '')
    .join();
