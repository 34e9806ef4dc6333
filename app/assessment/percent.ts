import type { DecimalString } from '../ui/format.ts';

/** At most four decimals in percent: six in the share, which is what a completion may have. */
const PERCENT = /^(\d{1,3})(?:\.(\d{1,4}))?%?$/;

/** What a person typed in percent ('33.3', '80%') as an exact share from 0 to 1 ('0.333'); null when it is none. */
export function percentToShare(typed: string): DecimalString | null {
  const match = PERCENT.exec(typed.trim().replace('％', '%').replace('。', '.'));
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const digits = whole.padStart(3, '0') + fraction;
  const integer = digits.slice(0, -2 - fraction.length).replace(/^0+(?=\d)/, '');
  const decimals = digits.slice(-2 - fraction.length).replace(/0+$/, '');
  const isWithin = integer === '0' || (integer === '1' && decimals === '');
  if (!isWithin) return null;
  return decimals ? `${integer}.${decimals}` : integer;
}

/** A share as a person would type it in percent: '0.333' is '33.3'. Exact, never rounded. */
export function shareToPercent(share: DecimalString): string {
  const [whole = '0', fraction = ''] = share.split('.');
  const padded = fraction.padEnd(2, '0');
  const integer = (whole + padded.slice(0, 2)).replace(/^0+(?=\d)/, '');
  const decimals = padded.slice(2).replace(/0+$/, '');
  return decimals ? `${integer}.${decimals}` : integer;
}
