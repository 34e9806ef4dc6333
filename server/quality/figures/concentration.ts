import { exact, sum, toDecimal, ZERO } from '../../assessment/exact.ts';

/**
 * The Herfindahl-Hirschman index of amounts (decimal strings), 0 to 1: the sum of the squared shares. One country alone
 * is 1, n equal ones are 1/n. Null when they add up to nothing.
 */
export function concentrationOf(amounts: readonly string[]): string | null {
  const exacts = amounts.map(exact);
  const total = sum(exacts);
  if (total.equals(ZERO)) return null;
  return toDecimal(sum(exacts.map((amount) => amount.mul(amount))).div(total.mul(total)));
}
