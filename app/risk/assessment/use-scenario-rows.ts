import { type Dispatch, useReducer } from 'react';
import { emptyScenario, emptyStep, type ScenarioRow, type StepRow } from './scenario-rows.ts';

/** As many as the server takes. */
export const MOST_SCENARIOS = 20;
export const MOST_STEPS = 12;

interface Keyed {
  /** Of the row, wherever it moves: its fields keep what was typed into them. */
  key: number;
}
export type EditedStep = StepRow & Keyed;
export type EditedScenario = Omit<ScenarioRow, 'steps'> & Keyed & { steps: EditedStep[] };

export type RowChange =
  | { kind: 'add-scenario' }
  | { kind: 'remove-scenario'; scenario: number }
  | { kind: 'add-step'; scenario: number }
  | { kind: 'remove-step'; scenario: number; step: number }
  | { kind: 'set'; scenario: number; field: 'name' | 'severity'; value: string }
  | { kind: 'set-step'; scenario: number; step: number; field: keyof StepRow; value: string };

interface State {
  rows: EditedScenario[];
  nextKey: number;
}

const keyed = (rows: readonly ScenarioRow[], firstKey: number): State => {
  let nextKey = firstKey;
  const keyedRows = rows.map((row) => ({
    ...row,
    key: nextKey++,
    steps: row.steps.map((step) => ({ ...step, key: nextKey++ })),
  }));
  return { rows: keyedRows, nextKey };
};

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);
const changed = <T>(list: readonly T[], index: number, change: (item: T) => T): T[] =>
  list.map((item, at) => (at === index ? change(item) : item));

function apply(state: State, change: RowChange): State {
  const { rows, nextKey } = state;
  const inScenario = (edit: (row: EditedScenario) => EditedScenario, keys = 0): State =>
    'scenario' in change ? { rows: changed(rows, change.scenario, edit), nextKey: nextKey + keys } : state;
  switch (change.kind) {
    case 'add-scenario': {
      const added = keyed([emptyScenario()], nextKey);
      return { rows: [...rows, ...added.rows], nextKey: added.nextKey };
    }
    case 'remove-scenario':
      return { rows: without(rows, change.scenario), nextKey };
    case 'add-step':
      return inScenario((row) => ({ ...row, steps: [...row.steps, { ...emptyStep(), key: nextKey }] }), 1);
    case 'remove-step':
      return inScenario((row) => ({ ...row, steps: without(row.steps, change.step) }));
    case 'set':
      return inScenario((row) => ({ ...row, [change.field]: change.value }));
    case 'set-step':
      return inScenario((row) => ({
        ...row,
        steps: changed(row.steps, change.step, (step) => ({ ...step, [change.field]: change.value })),
      }));
  }
}

/** The rows of the scenario editor: what was there, with at least one scenario of one step. */
export function useScenarioRows(initial: readonly ScenarioRow[]): [EditedScenario[], Dispatch<RowChange>] {
  const [{ rows }, change] = useReducer(apply, initial, (given) =>
    keyed(given.length > 0 ? given : [emptyScenario()], 0),
  );
  return [rows, change];
}
