/** Rows of a list while they are typed. */

/** What stands in the cells, by column. */
export type EntryRow = Readonly<Record<string, string>>;

export interface EntryColumn {
  id: string;
  /** What an untouched cell holds: a row with nothing else in it is not sent. */
  initial?: string;
}

/** How many rows stand in the page at once; the others travel in one hidden field. */
export const ROWS_SHOWN = 100;

/** The name of that field. */
export const REST_FIELD = 'rowsRest';

const MOST_PARSED = 5_000;
const CELL_NAME = /^rows\.(\d{1,5})\.(\w+)$/;

export const cellName = (position: number, column: string) => `rows.${position}.${column}`;

export const emptyRow = (columns: readonly EntryColumn[]): EntryRow =>
  Object.fromEntries(columns.map(({ id, initial = '' }) => [id, initial]));

export const isBlank = (row: EntryRow, columns: readonly EntryColumn[]): boolean =>
  columns.every(({ id, initial = '' }) => ['', initial].includes((row[id] ?? '').trim()));

export const withoutBlanks = (rows: readonly EntryRow[], columns: readonly EntryColumn[]): EntryRow[] =>
  rows.filter((row) => !isBlank(row, columns));

/** The rows before and after those from `from` to `to`, as the hidden field carries them. */
export function restText(rows: readonly EntryRow[], from: number, to: number, columns: readonly EntryColumn[]): string {
  const parts = [rows.slice(0, from), rows.slice(to)];
  if (parts.every((part) => part.length === 0)) return '';
  return JSON.stringify(parts.map((part) => part.map((row) => columns.map(({ id }) => row[id] ?? ''))));
}

function readRest(text: string, columns: readonly EntryColumn[]): [EntryRow[], EntryRow[]] {
  const [before, after] = parsed(text);
  const rowsOf = (part: unknown): EntryRow[] =>
    Array.isArray(part)
      ? part
          .slice(0, MOST_PARSED)
          .map((cells) => rowOf(cells, columns))
          .filter((row) => row !== null)
      : [];
  return [rowsOf(before), rowsOf(after)];
}

function rowOf(cells: unknown, columns: readonly EntryColumn[]): EntryRow | null {
  if (!Array.isArray(cells)) return null;
  return Object.fromEntries(
    columns.map(({ id }, index) => {
      const cell: unknown = cells[index];
      return [id, typeof cell === 'string' ? cell : ''];
    }),
  );
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** All rows of a sent or kept form, in their order, blank ones too. */
export function readEntryRows(
  fields: Iterable<readonly [name: string, value: unknown]>,
  columns: readonly EntryColumn[],
): EntryRow[] {
  const shown = new Map<number, Record<string, string>>();
  let rest = '';
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue;
    if (name === REST_FIELD) rest = value;
    const [, position, column] = CELL_NAME.exec(name) ?? [];
    if (position === undefined || !columns.some(({ id }) => id === column) || column === undefined) continue;
    const row = shown.get(Number(position)) ?? {};
    row[column] = value;
    shown.set(Number(position), row);
  }
  const [before, after] = readRest(rest, columns);
  const inOrder = [...shown].sort(([a], [b]) => a - b).map(([, row]) => ({ ...emptyRow(columns), ...row }));
  return [...before, ...inOrder, ...after];
}

export const isRowField = (name: string): boolean => name === REST_FIELD || CELL_NAME.test(name);

/** A form's values as fields, one by one. */
export const entriesOf = (values: Readonly<Record<string, readonly string[]>>): [name: string, value: string][] =>
  Object.entries(values).flatMap(([name, all]) => all.map((value): [string, string] => [name, value]));
