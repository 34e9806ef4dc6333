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

/**
 * R14: is the matrix whole? Every meeting has a level; classes of probability fall strictly and the last takes all that is
 * left (from 0); more probable or more severe is never graded lower.
 */
export function isMatrixSound({ probabilities, severities, scopes, levels }: RiskMatrix): Verdict {
  const refuse = (reason: string): Verdict => ({ ok: false, reason, rule: 'R14' });
  const isWhole =
    probabilities.length > 1 &&
    severities.length > 1 &&
    scopes.length > 0 &&
    levels.length === probabilities.length &&
    levels.every((row) => row.length === severities.length);
  if (!isWhole) return refuse('matrixNotWhole');
  const ids = (classes: readonly { id: string }[]) => new Set(classes.map(({ id }) => id)).size === classes.length;
  if (![probabilities, severities, scopes].every(ids)) return refuse('matrixIdTwice');
  const falls = probabilities.every(({ from }, index) => {
    const above = probabilities[index - 1];
    return above === undefined ? Number(from) < 1 : Number(from) < Number(above.from);
  });
  if (!falls || Number(probabilities.at(-1)?.from) !== 0) return refuse('matrixProbabilities');
  const rank = (row: number, column: number) => levelRank(levels[row]?.[column] ?? 'low');
  const isMonotone = levels.every((row, p) =>
    row.every((_, s) => (p === 0 || rank(p - 1, s) >= rank(p, s)) && (s === 0 || rank(p, s - 1) <= rank(p, s))),
  );
  return isMonotone ? allowed : refuse('matrixNotMonotone');
}
