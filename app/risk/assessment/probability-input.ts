import { exact } from '../../../server/assessment/exact.ts';
import { PROBABILITY_PLACES } from '../../../server/risk/assessment/scenarios.ts';

const SHARE = /^(\d{1,13}(?:\.\d+)?)(%|‰)$/;
const FRACTION = /^(\d{1,13})\/([1-9]\d{0,12})$/;
const OF = { '%': '100', '‰': '1000' } as const;

/**
 * What people type for a probability as the decimal that the server takes: '1/1000' and '0.1 %' are 0.001. What has no
 * such decimal (1/3) or is no number stays as it was typed, and is refused as that.
 */
export function asProbability(typed: string): string {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const share = SHARE.exec(text);
  if (share) return decimalOf(`${share[1]}`, OF[share[2] as keyof typeof OF]) ?? typed.trim();
  const fraction = FRACTION.exec(text);
  if (fraction) return decimalOf(`${fraction[1]}`, `${fraction[2]}`) ?? typed.trim();
  return text;
}

function decimalOf(above: string, below: string): string | null {
  const value = exact(above).div(exact(below));
  const text = value.toString(PROBABILITY_PLACES);
  return /^[\d.]+$/.test(text) && exact(text).equals(value) ? text : null;
}
