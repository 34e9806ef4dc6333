import type Fraction from 'fraction.js';
import { exact, toDecimal } from '../../../server/assessment/exact.ts';
import { type DecimalString, formatDecimal } from '../../ui/format.ts';

/** Part of a worked formula, and whether its digits say all of it: 3.33 for a third of ten does not. */
export interface Written {
  text: string;
  isExact: boolean;
}

const FORMULA_PLACES = 4;

/** A number inside a formula, without idle zeros: '9', '0.5', '3.33'. */
export function number(value: DecimalString, places = 2): Written {
  const text = formatDecimal(value, { places });
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  const digitsAfterPoint = value.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  return { text: short, isExact: digitsAfterPoint <= places };
}

/** A completion, part or department weight: finer than points. */
export const fine = (value: DecimalString): Written => number(value, FORMULA_PLACES);

export const shown = (value: Fraction): Written => number(toDecimal(value));

/** Terms joined by a plus sign. */
export const plus = (terms: readonly Written[]): Written => ({
  text: terms.map(({ text }) => text).join(' + '),
  isExact: terms.every(({ isExact }) => isExact),
});

/** As `plus`, in brackets where there is more than one term. */
export const bracketed = (terms: readonly Written[]): Written => {
  const { text, isExact } = plus(terms);
  return { text: terms.length > 1 ? `(${text})` : text, isExact };
};

/** A formula with its numbers put in: worked`${weight} × ${parts} ÷ ${allParts}`. */
export const worked = (strings: TemplateStringsArray, ...parts: readonly Written[]): Written => ({
  text: String.raw({ raw: strings }, ...parts.map(({ text }) => text)),
  isExact: parts.every(({ isExact }) => isExact),
});

/** '10 × 2 ÷ 3 ≈ 6.67': says "about" as soon as a digit was rounded away on either side. */
export function equation(formula: Written, result: DecimalString, unit = ''): string {
  const isExact = formula.isExact && number(result).isExact;
  return `${formula.text} ${isExact ? '=' : '≈'} ${formatDecimal(result)}${unit}`;
}

/** Points that a share of a weight stands for. */
export const pointsOf = (share: DecimalString, weight: DecimalString): Fraction => exact(share).mul(exact(weight));
