/** A decimal number as the server sends it: '12', '-0.5', '1234.5600'. Never a JavaScript number: floats lose cents. */
export type DecimalString = string;

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

interface Decimal {
  negative: boolean;
  /** All digits without the point; `scale` of them stand after it. */
  digits: bigint;
  scale: number;
}

function parse(value: DecimalString): Decimal {
  const match = DECIMAL.exec(value.trim());
  if (!match) throw new RangeError(`not a decimal number: '${value}'`);
  const [, sign, whole = '', fraction = ''] = match;
  return { negative: sign === '-', digits: BigInt(whole + fraction), scale: fraction.length };
}

/** Half up, away from zero (四舍五入): 0.125 is 0.13 and -0.125 is -0.13. */
function rounded({ negative, digits, scale }: Decimal, places: number): Decimal {
  if (scale <= places) return { negative, digits: digits * 10n ** BigInt(places - scale), scale: places };
  const divisor = 10n ** BigInt(scale - places);
  const nearest = (digits * 2n + divisor) / (divisor * 2n);
  return { negative, digits: nearest, scale: places };
}

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',');

function write({ negative, digits, scale }: Decimal, signed: boolean): string {
  const padded = digits.toString().padStart(scale + 1, '0');
  const whole = grouped(padded.slice(0, padded.length - scale));
  const fraction = scale > 0 ? `.${padded.slice(-scale)}` : '';
  // A true minus sign lines up with the plus sign; a hyphen doesn't. Zero has no sign.
  const sign = digits === 0n ? '' : negative ? '\u2212' : signed ? '+' : '';
  return sign + whole + fraction;
}

const shifted = (number: Decimal, powerOfTen: number): Decimal =>
  powerOfTen >= 0
    ? {
        ...number,
        digits: number.digits * 10n ** BigInt(Math.max(0, powerOfTen - number.scale)),
        scale: Math.max(0, number.scale - powerOfTen),
      }
    : { ...number, scale: number.scale - powerOfTen };

export interface NumberFormat {
  /** Digits after the point, rounded half up. */
  places?: number;
  /** Shows + on positive numbers: for changes. */
  signed?: boolean;
}

/** '1234.565' is '1,234.57'. Scores use the default two places. */
export const formatDecimal = (value: DecimalString, { places = 2, signed = false }: NumberFormat = {}): string =>
  write(rounded(parse(value), places), signed);

/** Whole numbers of things: 12345 is '12,345'. */
export const formatCount = (value: number | bigint | DecimalString): string =>
  write(rounded(parse(String(value)), 0), false);

/** A value that is already in percent: '83.255' is '83.26%'. */
export const formatPercent = (value: DecimalString, format: NumberFormat = {}): string =>
  `${formatDecimal(value, format)}%`;

/** A share from 0 to 1: '0.8325' is '83.25%'. */
export const formatShare = (value: DecimalString, { places = 2, signed = false }: NumberFormat = {}): string =>
  `${write(rounded(shifted(parse(value), 2), places), signed)}%`;

/** The unit in which money is written; the amount itself is always in US dollars. */
export type MoneyUnit = 'usd' | 'tenThousandUsd' | 'hundredMillionUsd';

const POWER_OF_UNIT = { usd: 0, tenThousandUsd: -4, hundredMillionUsd: -8 } as const satisfies Record<
  MoneyUnit,
  number
>;

/** US dollars in the unit that the column's header names: '1234567' in ten thousands is '123.46'. */
export const formatMoney = (
  usd: DecimalString,
  unit: MoneyUnit,
  { places = 2, signed = false }: NumberFormat = {},
): string => write(rounded(shifted(parse(usd), POWER_OF_UNIT[unit]), places), signed);

/** Where a decimal lies on a scale, for drawing only; never for text. */
export const toGeometry = (value: DecimalString): number => Number(value);

/** < 0, 0 or > 0, exactly. */
export function compareDecimals(left: DecimalString, right: DecimalString): number {
  const [a, b] = [parse(left), parse(right)];
  const scale = Math.max(a.scale, b.scale);
  const signedDigits = (number: Decimal) =>
    number.digits * 10n ** BigInt(scale - number.scale) * (number.negative ? -1n : 1n);
  const difference = signedDigits(a) - signedDigits(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
