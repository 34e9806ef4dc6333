import { exact, toDecimal } from '../assessment/exact.ts';

/** The middle one of whole numbers, or half way between the two in the middle, as a decimal string; null of nothing. */
export function median(numbers: readonly number[]): string | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : toDecimal(exact(String(low + high)).div(exact('2')));
}
