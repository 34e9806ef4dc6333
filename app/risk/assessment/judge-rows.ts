import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';
import {
  isProbability,
  type Judgement,
  judge,
  probabilityText,
  unknownClasses,
} from '../../../server/risk/assessment/scenarios.ts';
import { asProbability } from './probability-input.ts';
import { filledRows, type ScenarioRow, type StepRow } from './scenario-rows.ts';

/** What the steps come to so far; null while none is whole. */
export function productOf(steps: readonly StepRow[]): string | null {
  const decimals = steps.map(({ probability }) => asProbability(probability)).filter((text) => text !== '');
  if (decimals.length === 0 || !decimals.every(isProbability)) return null;
  return probabilityText(decimals.map((probability) => ({ what: '', probability })));
}

/** What the rows come to so far, with the row of the form for each scenario; rows that are not whole are left out. */
export interface RowsJudged {
  judgement: Judgement;
  /** For each scenario of the judgement, its index among the rows. */
  rows: number[];
}

export function judgeRows(matrix: RiskMatrix, rows: readonly ScenarioRow[], scope: string): RowsJudged | null {
  const { scenarios, places } = filledRows(rows);
  const whole = scenarios
    .map((scenario, index) => ({ scenario, row: places[index]?.place ?? index }))
    .filter(
      ({ scenario }) =>
        scenario.steps.length > 0 &&
        scenario.steps.every(({ probability }) => isProbability(probability)) &&
        unknownClasses(matrix, [scenario], '').every(({ field }) => field === 'scope'),
    );
  if (whole.length === 0) return null;
  return {
    judgement: judge(
      matrix,
      whole.map(({ scenario }) => scenario),
      scope,
    ),
    rows: whole.map(({ row }) => row),
  };
}
