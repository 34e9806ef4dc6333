import { CONFLICT_STATES, type ConflictState } from '../../../../server/enterprises/evaluation/panel.ts';
import { oneOf } from '../address.ts';

export interface PanelRow {
  name: string;
  organisation: string;
  isLead: boolean;
  conflict: ConflictState;
}

const FIELD = /^panel\.(\d{1,2})\.(name|organisation|conflict)$/;

/** Rows of the panel that a form's field names speak of. */
export function panelRows(names: Iterable<string>): number[] {
  const rows = [...names].flatMap((name) => {
    const [, row] = FIELD.exec(name) ?? [];
    return row === undefined ? [] : [Number(row)];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}

export interface ReadPanel {
  panel: PanelRow[];
  /** The row of the form that each member stands in. */
  rows: number[];
}

/** The panel as the form has it: the first row is the lead; rows without a name or an organisation are not there. */
export function readPanel(form: FormData): ReadPanel {
  const text = (row: number, field: string) => {
    const value = form.get(`panel.${row}.${field}`);
    return typeof value === 'string' ? value.trim() : '';
  };
  const rows = panelRows(form.keys()).filter((row) => text(row, 'name') !== '' || text(row, 'organisation') !== '');
  return {
    rows,
    panel: rows.map((row) => ({
      name: text(row, 'name'),
      organisation: text(row, 'organisation'),
      isLead: row === 0,
      conflict: oneOf(CONFLICT_STATES, text(row, 'conflict')) ?? 'undeclared',
    })),
  };
}

const SERVER_FIELD = /^panel\.(\d+)\.(\w+)$/;

/** The form's own name for a field that the server complains about. */
export function panelFieldOf(serverField: string, rows: readonly number[]): string {
  const [, place, field = ''] = SERVER_FIELD.exec(serverField) ?? [];
  if (place === undefined) return serverField === 'panel' ? 'panel.0.name' : serverField;
  return `panel.${rows[Number(place)] ?? place}.${field}`;
}
