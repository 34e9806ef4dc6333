/** Spreadsheets compute with 15 digits and show no more; what a file has beyond them is noise of its binary form. */
export const SIGNIFICANT_DIGITS = 15;

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const GREATEST_EXPONENT = 308;

/** A number cell's raw text as a plain decimal: '1.1000000000000001' is '1.1', '1.5E-3' is '0.0015'. Null if it is none. */
export function plainNumber(raw: string): string | null {
  const match = NUMBER.exec(raw);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent] = match;
  const digits = whole + fraction;
  const shift = Number(exponent ?? 0);
  if (digits === '' || Math.abs(shift) > GREATEST_EXPONENT) return null;
  const isWhole = fraction === '' && exponent === undefined;
  if (!isWhole && significant(digits) > SIGNIFICANT_DIGITS) {
    return plainNumber(Number(raw).toPrecision(SIGNIFICANT_DIGITS));
  }
  const plain = withPoint(digits, whole.length + shift);
  return sign === '-' && plain !== '0' ? `-${plain}` : plain;
}

const significant = (digits: string): number => digits.replace(/^0+|0+$/g, '').length;

function withPoint(digits: string, point: number): string {
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** The number to write for a decimal text; null where a spreadsheet would round it or it is none. */
export function exactNumber(text: string): number | null {
  if (!DECIMAL.test(text) || significant(text.replace(/[-.]/g, '')) > SIGNIFICANT_DIGITS) return null;
  const value = Number(text);
  return plainNumber(String(value)) === plainNumber(text) ? value : null;
}

const DAY_MS = 86_400_000;
/** Day 0 of both date systems. In the first, a 29 February 1900 was counted that never was: day 60. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const INVENTED_DAY = 60;
const LAST_DAY = 2_958_465;
/** Half a millisecond: a day's start that was computed comes out a little before it. */
const TOLERANCE = 5e-9;

/** A date cell's raw serial number as YYYY-MM-DD, the time of day dropped. Null where a spreadsheet shows none. */
export function isoDate(raw: string, from1904: boolean): string | null {
  const serial = plainNumber(raw) === null ? Number.NaN : Number(raw);
  const day = Math.floor(serial + TOLERANCE);
  if (!(day >= (from1904 ? 0 : 1) && day <= LAST_DAY)) return null;
  if (from1904) return isoDay(EPOCH_1904 + day * DAY_MS);
  if (day === INVENTED_DAY) return null;
  return isoDay(EPOCH_1900 + (day < INVENTED_DAY ? day + 1 : day) * DAY_MS);
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Workbooks write what XML can't hold, and CR, as _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The reverse for what would be lost otherwise: CR, and a text that looks like an escape. */
export const escapeText = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');

const LETTERS = 26;
const BEFORE_A = 64;

/** 'AB12' is column 28; 0 where the letters are missing. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & ~32) - BEFORE_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  return column;
}

/** Column 28 in row 12 is 'AB12'. */
export function addressOf(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(BEFORE_A + 1 + ((rest - 1) % LETTERS)) + letters;
  }
  return `${letters}${row}`;
}
