/**
 * R11: receipt numbers of public reports: three groups of four signs and a last one of three and a check sign, to be
 * read out and typed: '7K3M-0QXD-9F2A-BC4T'. Crockford's 32 signs, which leave out what is mistaken for another.
 */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs that carry the number: 75 bits, beyond guessing through a door that counts. The check sign follows them. */
const LENGTH = 15;
const GROUP = 4;
/** Bytes that `receiptOf` takes: one for each sign. */
export const RECEIPT_BYTES = LENGTH;

/** What is typed in place of a sign that it looks like. */
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1' };

/** The receipt number that random bytes stand for; five bits of each are used. */
export function receiptOf(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new Error(`a receipt takes ${LENGTH} bytes`);
  const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
  return grouped(signs + checkSign(signs));
}

/** A number as people type it (spaces, small letters, look-alikes) in the one way it is written; null for none of ours. */
export function normaliseReceipt(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/[OIL]/g, (sign) => LOOK_ALIKES[sign] ?? sign);
  const isWhole = signs.length === LENGTH + 1 && [...signs].every((sign) => SIGNS.includes(sign));
  return isWhole && checkSign(signs.slice(0, LENGTH)) === signs[LENGTH] ? grouped(signs) : null;
}

const grouped = (signs: string): string => signs.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? signs;

/**
 * A weighted sum over the field of 32 elements, each sign with a weight of its own: a sign mistyped, and any two signs
 * that changed places, always show.
 */
function checkSign(signs: string): string {
  let sum = 0;
  for (const sign of signs) sum = timesTwo(sum ^ SIGNS.indexOf(sign));
  return SIGNS[sum] ?? '';
}

const HIGHEST_BIT = 0b10000;
/** x^5 + x^2 + 1 */
const POLYNOMIAL = 0b100101;
const timesTwo = (element: number): number => (element << 1) ^ (element & HIGHEST_BIT ? POLYNOMIAL : 0);
