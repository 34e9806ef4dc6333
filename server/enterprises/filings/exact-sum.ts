/** Sums of money, exact: amounts are decimal strings with at most two decimals, counted in hundredths. */

const HUNDREDTHS = 2;

export function toHundredths(amount: string): bigint {
  const [whole = '0', decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(HUNDREDTHS, '0'));
}

/** Always with two decimals: '1234.50'. */
export function fromHundredths(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(HUNDREDTHS + 1, '0');
  return `${digits.slice(0, -HUNDREDTHS)}.${digits.slice(-HUNDREDTHS)}`;
}

export const sumAmounts = (amounts: readonly string[]): string =>
  fromHundredths(amounts.reduce((sum, amount) => sum + toHundredths(amount), 0n));

/** The greatest total that a numeric(18, 2) holds. */
export const GREATEST_TOTAL = toHundredths('9999999999999999.99');
