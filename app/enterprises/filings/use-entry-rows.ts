import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { CellErrors } from './cell-errors.ts';
import { type EntryColumn, type EntryRow, emptyRow, isBlank, ROWS_SHOWN } from './entry-rows.ts';

/** A row with what tells it from others while rows come and go. */
export interface KeyedRow {
  key: number;
  /** Part of its fields' ids: the summary of mistakes leads to the row even when others have gone. */
  id: string;
  cells: EntryRow;
  errors: Readonly<Record<string, string>>;
}

export interface EntryState {
  rows: readonly KeyedRow[];
  /** Where the rows that stand in the page begin. */
  from: number;
  nextKey: number;
}

/** What came back from the server: the rows as it saw them and what is wrong with them. */
export interface EntryAnswer {
  rows: readonly EntryRow[];
  cells: CellErrors;
  from: number;
}

type Act =
  | { type: 'change'; key: number; column: string; text: string }
  | { type: 'remove'; key: number }
  | { type: 'add'; count: number }
  | { type: 'replace'; rows: readonly EntryRow[] }
  | { type: 'show'; from: number }
  | { type: 'answered'; cells: CellErrors };

const NO_ERRORS = {};

/** Rows ready to be typed in. */
const SPARE_ROWS = 3;

export const windowOf = (position: number): number => Math.floor(position / ROWS_SHOWN) * ROWS_SHOWN;

const firstWrong = (cells: CellErrors): number => {
  const [first] = Object.keys(cells);
  return first === undefined ? 0 : windowOf(Number(first));
};

const keyed = (rows: readonly EntryRow[], firstKey: number, cells: CellErrors = {}): KeyedRow[] =>
  rows.map((row, index) => ({
    key: firstKey + index,
    id: String(index),
    cells: row,
    errors: cells[index] ?? NO_ERRORS,
  }));

export function reduceEntry(columns: readonly EntryColumn[], most: number) {
  const added = (state: EntryState, count: number): EntryState => {
    const room = Math.max(0, Math.min(count, most - state.rows.length));
    const fresh = Array.from({ length: room }, (_, index) => ({
      key: state.nextKey + index,
      id: `new${state.nextKey + index}`,
      cells: emptyRow(columns),
      errors: NO_ERRORS,
    }));
    return { ...state, rows: [...state.rows, ...fresh], nextKey: state.nextKey + room };
  };

  return (state: EntryState, act: Act): EntryState => {
    switch (act.type) {
      case 'change':
        return {
          ...state,
          rows: state.rows.map((row) =>
            row.key === act.key ? { ...row, cells: { ...row.cells, [act.column]: act.text } } : row,
          ),
        };
      case 'remove': {
        const rows = state.rows.filter(({ key }) => key !== act.key);
        const from = Math.min(state.from, windowOf(Math.max(0, rows.length - 1)));
        return rows.length > 0 ? { ...state, rows, from } : added({ ...state, rows, from: 0 }, 1);
      }
      case 'add':
        return added(state, act.count);
      case 'replace': {
        const grown = added(state, act.rows.length - state.rows.length);
        return {
          ...grown,
          rows: grown.rows.map((row, index) => {
            const cells = act.rows[index];
            return cells === undefined || cells === row.cells ? row : { ...row, cells };
          }),
        };
      }
      case 'show':
        return { ...state, from: act.from };
      case 'answered': {
        // As the server counted them: blank rows were not sent.
        const sent = state.rows.filter(({ cells }) => !isBlank(cells, columns));
        const rows = sent.map((row, index) => ({
          ...row,
          id: String(index),
          errors: act.cells[index] ?? NO_ERRORS,
        }));
        return added({ ...state, rows, from: firstWrong(act.cells) }, rows.length === 0 ? SPARE_ROWS : 1);
      }
    }
  };
}

export function firstState(
  { rows, cells, from }: EntryAnswer,
  columns: readonly EntryColumn[],
  most: number,
  spare: number,
): EntryState {
  const start: EntryState = { rows: keyed(rows, 0, cells), from: from || firstWrong(cells), nextKey: rows.length };
  return reduceEntry(columns, most)(start, { type: 'add', count: spare });
}

/** The rows of a grid and what can be done with them. `answer` is the server's last one about these rows. */
export function useEntryRows(
  start: readonly EntryRow[],
  answer: EntryAnswer | null,
  columns: readonly EntryColumn[],
  most: number,
  spare: number,
) {
  const [state, dispatch] = useReducer(reduceEntry(columns, most), null, () =>
    firstState(answer ?? { rows: start, cells: {}, from: 0 }, columns, most, spare),
  );
  const seen = useRef(answer);
  useEffect(() => {
    if (answer && answer !== seen.current) dispatch({ type: 'answered', cells: answer.cells });
    seen.current = answer;
  }, [answer]);
  const change = useCallback(
    (key: number, column: string, text: string) => dispatch({ type: 'change', key, column, text }),
    [],
  );
  const remove = useCallback((key: number) => dispatch({ type: 'remove', key }), []);
  return { state, dispatch, change, remove };
}
