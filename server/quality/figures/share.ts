import { exact, toDecimal, ZERO } from '../../assessment/exact.ts';

/** A part of a whole as a decimal string from 0 to 1; null of nothing, which has no share. Both are decimal strings. */
export function shareOf(part: string, whole: string): string | null {
  const base = exact(whole);
  return base.equals(ZERO) ? null : toDecimal(exact(part).div(base));
}
