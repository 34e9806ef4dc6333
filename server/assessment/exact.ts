import Fraction from 'fraction.js';

/**
 * Scores are exact rationals (thirds lose nothing) and leave the scoring as decimal strings. Twenty places are enough
 * that the one rounding, at display, can never differ from rounding the exact value.
 */
const PLACES = 20;

export const ZERO = new Fraction(0);
export const ONE = new Fraction(1);
export const HUNDRED = new Fraction(100);

/** An exact number from a decimal string. */
export const exact = (decimal: string): Fraction => new Fraction(decimal);

export const sum = (values: readonly Fraction[]): Fraction => values.reduce((total, value) => total.add(value), ZERO);

export const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) <= 0 ? a : b);
export const greatest = (a: Fraction, b: Fraction): Fraction => (a.compare(b) >= 0 ? a : b);

/** The shortest decimal string of a non-negative number; rounded half up where it never ends. */
export function toDecimal(value: Fraction): string {
  const scale = 10n ** BigInt(PLACES);
  const scaled = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const digits = scaled.toString().padStart(PLACES + 1, '0');
  const decimals = digits.slice(-PLACES).replace(/0+$/, '');
  return digits.slice(0, -PLACES) + (decimals && `.${decimals}`);
}

/** The same of any number: '-0.5'. */
export const toSignedDecimal = (value: Fraction): string =>
  value.compare(ZERO) < 0 ? `-${toDecimal(value.neg())}` : toDecimal(value);
