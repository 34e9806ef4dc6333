import { exact, toDecimal } from '../assessment/exact.ts';
import { boundText, Z_95 } from './interval.ts';

/** Of fewer rows than this a proportion says little: one row more or less would move it far. */
export const SMALL_ROWS = 30;

/** Decimal strings from 0 to 1. */
export interface Proportion {
  value: string;
  /** The 95 % interval. */
  low: string;
  high: string;
  isSmallSample: boolean;
}

/**
 * How many of the rows count, with Wilson's score interval (E. B. Wilson, Journal of the American Statistical
 * Association 22, 1927, pages 209-212): it stays within 0 and 1 and says something of 0 out of n, too. Null of
 * no rows, and of more than all of them, which is no proportion.
 */
export function proportionOf(counted: number, rows: number): Proportion | null {
  if (rows <= 0 || counted > rows) return null;
  const share = counted / rows;
  const centre = share + Z_95 ** 2 / (2 * rows);
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / rows + Z_95 ** 2 / (4 * rows ** 2));
  const bound = (side: -1 | 1) => (centre + side * reach) / (1 + Z_95 ** 2 / rows);
  return {
    value: toDecimal(exact(String(counted)).div(exact(String(rows)))),
    // At the ends the formula gives 0 and 1 but for what floats lose.
    low: counted === 0 ? '0' : boundText(bound(-1)),
    high: counted === rows ? '1' : boundText(bound(1)),
    isSmallSample: rows < SMALL_ROWS,
  };
}
