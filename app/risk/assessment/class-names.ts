import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';
import type { Locale } from '../../i18n/locale.ts';
import { inLocale } from '../../i18n/locale.ts';
import { probabilityShown } from './probability-text.ts';

/** The limits of a class of probability: from its own, or below the class above for the last. */
export type ClassLimits = { from: string } | { below: string };

export function limitsOf({ probabilities }: RiskMatrix, row: number): ClassLimits {
  const above = probabilities[row - 1];
  const from = probabilities[row]?.from ?? '0';
  return row === probabilities.length - 1 && above
    ? { below: probabilityShown(above.from) }
    : { from: probabilityShown(from) };
}

export const className = (matrix: RiskMatrix, row: number, locale: Locale): string => {
  const found = matrix.probabilities[row];
  return found ? inLocale(found.name, locale) : '';
};

export const severityName = (matrix: RiskMatrix, column: number, locale: Locale): string => {
  const found = matrix.severities[column];
  return found ? inLocale(found.name, locale) : '';
};

export const scopeName = (matrix: RiskMatrix, id: string, locale: Locale): string => {
  const found = matrix.scopes.find((scope) => scope.id === id);
  return found ? inLocale(found.name, locale) : '';
};
