/** One thing that a visit asks for, as it was typed; the day too. */
export interface TypedAction {
  text: string;
  dueOn: string;
}

export const actionTextName = (row: number): string => `actions.${row}.text`;
export const actionDueName = (row: number): string => `actions.${row}.dueOn`;

const ROW = /^actions\.(\d+)\./;

/** How many rows the form had: one more than the highest that was typed into. */
export const rowsTyped = (names: Iterable<string>): number =>
  Math.max(0, ...[...names].map((name) => Number(ROW.exec(name)?.[1] ?? -1) + 1));

/** The rows that say something, each with its place in the form. */
export function actionsOf(form: FormData): (TypedAction & { row: number })[] {
  const typed = (name: string) => String(form.get(name) ?? '').trim();
  return Array.from({ length: rowsTyped(form.keys()) }, (_, row) => ({
    row,
    text: typed(actionTextName(row)),
    dueOn: typed(actionDueName(row)),
  })).filter(({ text, dueOn }) => text !== '' || dueOn !== '');
}

/** What the server says of the n-th action belongs to the row that it was typed in; of names to their field. */
export function visitFieldOf(field: string, actions: readonly { row: number }[]): string {
  const at = ROW.exec(field)?.[1];
  if (at !== undefined) return field.replace(ROW, `actions.${actions[Number(at)]?.row ?? at}.`);
  return field.startsWith('visitors') ? 'visitors' : field;
}
