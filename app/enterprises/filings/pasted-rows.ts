import { pastedCells, withPasted } from '../admission/pasted-rows.ts';
import { type EntryColumn, type EntryRow, emptyRow } from './entry-rows.ts';

interface TitledColumn extends EntryColumn {
  /** The headings under which the column may stand in a spreadsheet. */
  titles: readonly string[];
}

export interface Pasted {
  rows: EntryRow[];
  /** How many rows the clipboard brought. */
  taken: number;
  /** How many of them found no room. */
  left: number;
}

/**
 * The rows with a block from a spreadsheet laid over them from one cell on. A first line of headings is left out. What goes
 * beyond the last row makes new rows, up to `most`.
 */
export function pasteInto(
  rows: readonly EntryRow[],
  columns: readonly TitledColumn[],
  from: { row: number; column: string },
  text: string,
  most: number,
): Pasted {
  const block = withoutHeadings(pastedCells(text), columns, from.column);
  const ids = columns.map(({ id }) => id);
  const laid = withPasted(rows, ids, { row: from.row, cell: from.column }, block, (_column, cell) => cell);
  const filled = laid.map((row) => ({ ...emptyRow(columns), ...row }));
  return {
    rows: filled.slice(0, Math.max(most, rows.length)),
    taken: block.length,
    left: Math.max(0, filled.length - Math.max(most, rows.length)),
  };
}

const keyOf = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function withoutHeadings(block: string[][], columns: readonly TitledColumn[], from: string): string[][] {
  const first = Math.max(
    0,
    columns.findIndex(({ id }) => id === from),
  );
  const [heading = [], ...others] = block;
  const written = heading.filter((cell) => cell !== '').length;
  const known = heading.filter((cell, offset) =>
    columns[first + offset]?.titles.some((title) => keyOf(title) === keyOf(cell)),
  ).length;
  // A workbook may call one or the other column differently; a row of values names none of them.
  const isHeading = known > 0 && known * 2 >= written;
  return isHeading ? others : block;
}
