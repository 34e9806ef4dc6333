/** Rows of a form, whose fields are called '<list>.<row>.<cell>'. */
export const rowField = (list: string, row: number, cell: string): string => `${list}.${row}.${cell}`;

/** The numbers of a list's rows among the names of fields, in their order. */
export function rowNumbers(names: Iterable<string>, list: string): number[] {
  const found = [...names].flatMap((name) => {
    const [start, row = '', cell] = name.split('.');
    return start === list && cell !== undefined && /^\d{1,6}$/.test(row) ? [Number(row)] : [];
  });
  return [...new Set(found)];
}

/**
 * Takes a list's rows out of a form and leaves the blank ones behind. The form is numbered anew, so that what the server
 * says of a row, and what was typed, stand at the same row.
 * @param cells that make a row blank when all are empty
 * @param others cells that say nothing on their own: a tick
 */
export function takeRows<Cell extends string, Other extends string = never>(
  form: FormData,
  list: string,
  cells: readonly Cell[],
  others: readonly Other[] = [],
): Record<Cell | Other, string>[] {
  const numbers = rowNumbers(form.keys(), list);
  const text = (row: number, cell: string) => {
    const value = form.get(rowField(list, row, cell));
    return typeof value === 'string' ? value.trim() : '';
  };
  const all: (Cell | Other)[] = [...cells, ...others];
  const rows = numbers
    .filter((row) => cells.some((cell) => text(row, cell) !== ''))
    .map((row) => Object.fromEntries(all.map((cell) => [cell, text(row, cell)])) as Record<Cell | Other, string>);
  for (const row of numbers) for (const cell of all) form.delete(rowField(list, row, cell));
  for (const [row, values] of rows.entries()) {
    for (const cell of all) if (values[cell] !== '') form.set(rowField(list, row, cell), values[cell]);
    for (const cell of cells) if (values[cell] === '') form.set(rowField(list, row, cell), '');
  }
  return rows;
}
