import type Fraction from 'fraction.js';
import { exact, ONE, ZERO } from '../../assessment/exact.ts';
import type { RiskLevel } from '../kinds.ts';
import { levelRank, type RiskMatrix, raisedBy } from './matrix.ts';

/** R14: from scenarios to a level. A scenario is a way in which harm may come about, step by step. */

export interface ScenarioStep {
  what: string;
  /** Above 0, at most 1; a decimal string. */
  probability: string;
}
export interface Scenario {
  name: string;
  /** A severity of the matrix. */
  severity: string;
  steps: readonly ScenarioStep[];
}

/** Decimals of a step's probability. */
export const PROBABILITY_PLACES = 12;
const PROBABILITY = new RegExp(`^[01](\\.\\d{1,${PROBABILITY_PLACES}})?$`);

/** A decimal above 0 and at most 1. */
export const isProbability = (text: string): boolean =>
  PROBABILITY.test(text) && exact(text).compare(ZERO) > 0 && exact(text).compare(ONE) <= 0;

/** That a scenario's steps all come to pass: the exact product. */
export const probabilityOf = (steps: readonly ScenarioStep[]): Fraction =>
  steps.reduce((product, { probability }) => product.mul(exact(probability)), ONE);

/** The same as a decimal string of all its places. */
export const probabilityText = (steps: readonly ScenarioStep[]): string =>
  probabilityOf(steps).toString(PROBABILITY_PLACES * Math.max(1, steps.length));

/** The row of the matrix. A class takes its lower end: on a border the more probable class counts. */
export const rowOf = ({ probabilities }: RiskMatrix, probability: Fraction): number =>
  probabilities.findIndex(({ from }) => probability.compare(exact(from)) >= 0);

/** What the matrix has no class for, by field. */
export interface UnknownClass {
  field: string;
  known: readonly string[];
}

export function unknownClasses(matrix: RiskMatrix, scenarios: readonly Scenario[], scope: string): UnknownClass[] {
  const [severities, scopes] = [matrix.severities, matrix.scopes].map((classes) => classes.map(({ id }) => id));
  const lacks = (field: string, id: string, known: readonly string[] = []) =>
    known.includes(id) ? [] : [{ field, known }];
  return [
    ...scenarios.flatMap(({ severity }, index) => lacks(`scenarios.${index}.severity`, severity, severities)),
    ...lacks('scope', scope, scopes),
  ];
}

/** A scenario in the matrix: where it stands, and the level that this makes for its scope. */
export interface JudgedScenario {
  probability: string;
  row: number;
  column: number;
  level: RiskLevel;
}

export const SHIFTS = ['more-probable', 'less-probable', 'more-severe', 'less-severe'] as const;
export type Shift = (typeof SHIFTS)[number];

/** Where a shift leads in the matrix. Rows fall in probability, columns rise in severity. */
const STEP = {
  'more-probable': { row: -1, column: 0 },
  'less-probable': { row: 1, column: 0 },
  'more-severe': { row: 0, column: 1 },
  'less-severe': { row: 0, column: -1 },
} as const satisfies Record<Shift, { row: number; column: number }>;

/** What the assessment would come to if the worst scenario stood one class aside; nothing beyond the matrix's edge. */
export interface Neighbour {
  shift: Shift;
  row: number;
  column: number;
  level: RiskLevel | null;
  changes: boolean;
}

export interface Judgement<S extends Scenario = Scenario> {
  scenarios: (S & JudgedScenario)[];
  /** The index of the scenario that counts. */
  worst: number;
  level: RiskLevel;
  /** By how many grades the scope raises what the matrix says. */
  raises: number;
  /** The four neighbours of the worst scenario. */
  sensitivity: Neighbour[];
}

/**
 * R14: the worst scenario makes the level: the highest in the matrix, of those the most severe, of those the most probable.
 * A wide scope raises it. The scenarios' classes are known (`unknownClasses`) and their probabilities are ones.
 */
export function judge<S extends Scenario>(matrix: RiskMatrix, scenarios: readonly S[], scopeId: string): Judgement<S> {
  const raises = matrix.scopes.find(({ id }) => id === scopeId)?.raises ?? 0;
  const levelAt = (row: number, column: number) => {
    const level = matrix.levels[row]?.[column];
    return level === undefined ? null : raisedBy(level, raises);
  };
  const placed = scenarios.map((scenario) => {
    const { severity, steps } = scenario;
    const probability = probabilityOf(steps);
    const row = rowOf(matrix, probability);
    const column = matrix.severities.findIndex(({ id }) => id === severity);
    const inMatrix = matrix.levels[row]?.[column];
    if (inMatrix === undefined) throw new RangeError(`no class for severity '${severity}'`);
    return { scenario, probability, row, column, inMatrix };
  });
  const [worst] = [...placed].sort(
    (a, b) =>
      levelRank(b.inMatrix) - levelRank(a.inMatrix) || b.column - a.column || b.probability.compare(a.probability),
  );
  if (!worst) throw new RangeError('no scenario');
  const level = raisedBy(worst.inMatrix, raises);
  const others = placed.filter((each) => each !== worst).map(({ inMatrix }) => raisedBy(inMatrix, raises));
  return {
    scenarios: placed.map(({ scenario, row, column, inMatrix }) => ({
      ...scenario,
      probability: probabilityText(scenario.steps),
      row,
      column,
      level: raisedBy(inMatrix, raises),
    })),
    worst: placed.indexOf(worst),
    level,
    raises,
    sensitivity: SHIFTS.map((shift) => {
      const [row, column] = [worst.row + STEP[shift].row, worst.column + STEP[shift].column];
      const alone = levelAt(row, column);
      const shifted = alone && highest([alone, ...others]);
      return { shift, row, column, level: shifted, changes: shifted !== null && shifted !== level };
    }),
  };
}

const highest = (levels: readonly RiskLevel[]): RiskLevel =>
  levels.reduce((high, level) => (levelRank(level) > levelRank(high) ? level : high), 'low');
