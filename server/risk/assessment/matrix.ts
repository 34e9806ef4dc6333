import { exact, ONE, ZERO } from '../../assessment/exact.ts';
import type { Bilingual } from '../../platform/bilingual.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { RISK_LEVELS, type RiskLevel } from '../kinds.ts';

/** One class of probability: from this probability (a decimal string, its lower end included) up to the class above. */
export interface ProbabilityClass {
  id: string;
  from: string;
  name: Bilingual;
}
export interface NamedClass {
  id: string;
  name: Bilingual;
}
/** How far a risk reaches; a wide one raises the level by so many grades (R14: probability, scope and severity). */
export interface ScopeClass extends NamedClass {
  raises: number;
}

/** R14: the zone's matrix. Classes of probability fall, severities rise; `levels[p][s]` is the grade of their meeting. */
export interface RiskMatrix {
  probabilities: readonly ProbabilityClass[];
  severities: readonly NamedClass[];
  scopes: readonly ScopeClass[];
  levels: readonly (readonly RiskLevel[])[];
}

export const levelRank = (level: RiskLevel): number => RISK_LEVELS.indexOf(level);

/** The level so many grades higher, the highest at most. */
export const raisedBy = (level: RiskLevel, grades: number): RiskLevel =>
  RISK_LEVELS[Math.min(levelRank(level) + grades, RISK_LEVELS.length - 1)] ?? level;

/** Why a matrix won't do, and at which of its fields: 'levels.2.1'. */
export interface MatrixFault {
  reason: 'matrixNotWhole' | 'matrixIdTwice' | 'matrixProbabilities' | 'matrixNotMonotone';
  field: string;
}

/**
 * R14: is the matrix whole? Every meeting has a level; classes of probability fall strictly and the last takes all that is
 * left (from 0); more probable or more severe is never graded lower. Null when nothing is wrong.
 */
export const matrixFault = (matrix: RiskMatrix): MatrixFault | null =>
  missingMeeting(matrix) ?? repeatedId(matrix) ?? wrongBorder(matrix) ?? fallingLevel(matrix);

export function isMatrixSound(matrix: RiskMatrix): Verdict {
  const fault = matrixFault(matrix);
  return fault ? { ok: false, reason: fault.reason, rule: 'R14' } : allowed;
}

function missingMeeting({ probabilities, severities, scopes, levels }: RiskMatrix): MatrixFault | null {
  const isWhole =
    probabilities.length > 1 &&
    severities.length > 1 &&
    scopes.length > 0 &&
    levels.length === probabilities.length &&
    levels.every((row) => row.length === severities.length);
  return isWhole ? null : { reason: 'matrixNotWhole', field: 'levels' };
}

function repeatedId(matrix: RiskMatrix): MatrixFault | null {
  for (const group of ['probabilities', 'severities', 'scopes'] as const) {
    const ids = matrix[group].map(({ id }) => id);
    const again = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (again >= 0) return { reason: 'matrixIdTwice', field: `${group}.${again}.id` };
  }
  return null;
}

const PLAIN_DECIMAL = /^\d+(\.\d+)?$/;

function wrongBorder({ probabilities }: RiskMatrix): MatrixFault | null {
  let above = ONE;
  for (const [index, { from }] of probabilities.entries()) {
    const isLast = index === probabilities.length - 1;
    const border = PLAIN_DECIMAL.test(from) ? exact(from) : null;
    if (border === null || border.compare(above) >= 0 || border.equals(ZERO) !== isLast) {
      return { reason: 'matrixProbabilities', field: `probabilities.${index}.from` };
    }
    above = border;
  }
  return null;
}

function fallingLevel({ levels }: RiskMatrix): MatrixFault | null {
  const rank = (row: number, column: number) => {
    const level = levels[row]?.[column];
    return level === undefined ? null : levelRank(level);
  };
  for (const [p, row] of levels.entries()) {
    for (const s of row.keys()) {
      const here = rank(p, s) ?? 0;
      const isAboveMoreProbable = here > (rank(p - 1, s) ?? here);
      const isBelowLessSevere = here < (rank(p, s - 1) ?? here);
      if (isAboveMoreProbable || isBelowLessSevere) return { reason: 'matrixNotMonotone', field: `levels.${p}.${s}` };
    }
  }
  return null;
}
