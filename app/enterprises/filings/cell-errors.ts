import { cellName } from './entry-rows.ts';

/** What is wrong, by the row's position and the column. */
export type CellErrors = Readonly<Record<number, Readonly<Record<string, string>>>>;

const CELL = /^rows\.(\d+)\.(\w+)$/;
const WHOLE_ROW = /^rows\.(\d+)$/;

/** Parts what the server found wrong into cells and the rest of the form. What is wrong with a row stands at its first cell. */
export function partErrors(
  fields: Readonly<Record<string, string>>,
  firstColumn: string,
): { cells: CellErrors; others: Record<string, string> } {
  const cells: Record<number, Record<string, string>> = {};
  const others: Record<string, string> = {};
  for (const [name, message] of Object.entries(fields)) {
    const [, position, column = firstColumn] = CELL.exec(name) ?? WHOLE_ROW.exec(name) ?? [];
    if (position === undefined) others[name] = message;
    else cells[Number(position)] = { ...cells[Number(position)], [column]: message };
  }
  return { cells, others };
}

export const countErrors = (cells: CellErrors): number =>
  Object.values(cells).reduce((sum, errors) => sum + Object.keys(errors).length, 0);

/** The first lines of the summary: each names its row and column and leads to the cell. */
export function summaryOf(
  cells: CellErrors,
  most: number,
  line: (position: number, column: string, message: string) => string,
): Record<string, string> {
  const lines = Object.entries(cells).flatMap(([position, errors]) =>
    Object.entries(errors).map(([column, message]): [string, string] => [
      cellName(Number(position), column),
      line(Number(position), column, message),
    ]),
  );
  return Object.fromEntries(lines.slice(0, most));
}
