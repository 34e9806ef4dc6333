import { allowed, type Verdict } from '../../platform/errors.ts';

/** The unified social credit code (统一社会信用代码) of GB 32100-2015, by which an enterprise is known: EF1. */

/** A character's value is its place; I, O, S, V and Z are left out because they look like digits or each other. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = ALPHABET.length;
const LENGTH = 18;
/** The i-th character (from 0) weighs BASE to the power of i. */
const BASE = 3;

/** What a person typed or pasted, as the code is written: half-width capitals without spaces. */
export const normaliseUscc = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** The 18th character that belongs to the first 17. @throws RangeError on a character outside the alphabet */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`No character of a unified social credit code: ${character}`);
    sum += value * weight;
    weight = (weight * BASE) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/**
 * EF1: is this normalised code well formed? The check character catches every single wrong character and every swap of
 * neighbours, so the refusal can name the character expected: it helps the typist and proves nothing.
 */
export function checkUscc(code: string): Verdict {
  if (code.length !== LENGTH || [...code].some((character) => !ALPHABET.includes(character))) {
    return { ok: false, reason: 'uscc.format', rule: 'EF1', params: { length: code.length } };
  }
  const expected = usccCheckCharacter(code.slice(0, -1));
  if (code.endsWith(expected)) return allowed;
  return { ok: false, reason: 'uscc.checkDigit', rule: 'EF1', params: { position: LENGTH, expected } };
}
