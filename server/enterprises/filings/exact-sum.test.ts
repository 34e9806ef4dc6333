import { expect, it } from 'vitest';
import { fromHundredths, GREATEST_TOTAL, sumAmounts, toHundredths } from './exact-sum.ts';

it('adds amounts exactly, with and without decimals', () => {
  expect(sumAmounts([])).toBe('0.00');
  expect(sumAmounts(['0.1', '0.2', '3'])).toBe('3.30');
  expect(sumAmounts(['99999999999999.99', '0.01'])).toBe('100000000000000.00');
  expect(sumAmounts(Array.from({ length: 1_000 }, () => '0.01'))).toBe('10.00');
});

it('knows what a total may be at most', () => {
  expect(fromHundredths(GREATEST_TOTAL)).toBe('9999999999999999.99');
  expect(toHundredths('0.5')).toBe(50n);
});
