/** The rows of the calendar's form, as it sends them: 'holidays.0.from'. */
export const ROW_CELLS = {
  holidays: ['from', 'to', 'name'],
  workdays: ['day', 'name'],
} as const satisfies Record<string, readonly string[]>;
export type RowKind = keyof typeof ROW_CELLS;
export type RowCells = Readonly<Record<string, string>>;

export const rowField = (kind: RowKind, place: number, cell: string): string => `${kind}.${place}.${cell}`;

/** As many as the server takes. */
export const MOST_ROWS = 60;

const isBlank = (row: RowCells): boolean => Object.values(row).every((text) => text.trim() === '');

/** The rows that were typed, in their places; none when the form was never typed into. */
export function typedRows(values: Readonly<Record<string, readonly string[]>>, kind: RowKind): RowCells[] {
  const places = Object.keys(values).flatMap((name) => {
    const [of, place] = name.split('.');
    return of === kind && place !== undefined && /^\d{1,2}$/.test(place) ? [Number(place) + 1] : [];
  });
  const rows = Array.from({ length: Math.max(0, ...places) }, (_, place) =>
    Object.fromEntries(ROW_CELLS[kind].map((cell) => [cell, values[rowField(kind, place, cell)]?.[0] ?? ''])),
  );
  return rows.slice(0, rows.map(isBlank).lastIndexOf(false) + 1);
}

/** What of the rows is filled in, each with its place in the form. */
export const filledRows = (rows: readonly RowCells[]): { place: number; row: RowCells }[] =>
  rows.flatMap((row, place) => (isBlank(row) ? [] : [{ place, row }]));

/** The form's field that the server means: it counts filled rows only, and names the list where there is none. */
export function fieldInForm(field: string, places: Record<RowKind, readonly number[]>): string {
  if (field === 'holidays') return rowField('holidays', 0, 'from');
  const [kind, index, cell = ''] = field.split('.');
  if (kind !== 'holidays' && kind !== 'workdays') return field;
  return rowField(kind, places[kind][Number(index)] ?? 0, cell);
}
