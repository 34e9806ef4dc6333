import { exact } from '../../../server/assessment/exact.ts';

const MOST_CHARACTERS = 14;
const KEPT_DIGITS = 3;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raised = (exponent: number) => [...String(exponent)].map((digit) => RAISED[Number(digit)]).join('');

/** A probability to read: as it is while it is short, else its first digits and a power of ten: '≈ 1.23 × 10⁻⁹'. */
export function probabilityShown(decimal: string): string {
  if (decimal.length <= MOST_CHARACTERS) return decimal;
  const digits = decimal.replace('.', '');
  const first = digits.search(/[1-9]/);
  if (first < 0) return decimal;
  // A probability is at most 1, so exactly one digit stands before the point.
  const mantissa = digits.slice(first, first + KEPT_DIGITS).replace(/0+$/, '');
  const [whole = '', fraction = ''] = [mantissa.slice(0, 1), mantissa.slice(1)];
  const isExact = /^0*$/.test(digits.slice(first + KEPT_DIGITS));
  const shown = `${whole}${fraction && `.${fraction}`}`;
  if (first === 0) return `≈ ${shown}`;
  return `${isExact ? '' : '≈ '}${shown} × 10⁻${raised(first)}`;
}

/** About how many cases one of them is: '1000' for 0.001; null from 1/2 on, where nobody says it that way. */
export function oneIn(decimal: string): string | null {
  const probability = exact(decimal);
  if (probability.compare(exact('0.5')) >= 0 || probability.n === 0n) return null;
  return probability.inverse().round(0).toString();
}
