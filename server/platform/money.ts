import Fraction from 'fraction.js';

const DECIMAL = /^\d+(\.\d+)?$/;
const WAN = 10_000;

/** The forms speak of 万美元, the data of USD: '12.5' is '125000'. What is no number stays as it was typed. */
export const wanToUsd = (wan: string): string => scaled(wan, new Fraction(WAN), 2);

/** '125000' is '12.5'. */
export const usdToWan = (usd: string): string => scaled(usd, new Fraction(1, WAN), 6);

function scaled(value: string, factor: Fraction, places: number): string {
  const plain = value.trim().replaceAll(',', '');
  if (!DECIMAL.test(plain)) return value.trim();
  return new Fraction(plain).mul(factor).round(places).toString(places);
}
