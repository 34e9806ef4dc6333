import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usdToWan, wanToUsd } from './money.ts';

it.each([
  ['12.5', '125000'],
  ['0.0001', '1'],
  ['1,234.56', '12345600'],
  ['99999999.999999', '999999999999.99'],
  ['abc', 'abc'],
  ['', ''],
])('%s 万美元 is %s USD', (wan, usd) => expect(wanToUsd(wan)).toBe(usd));

it('cents survive the way to 万美元 and back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (cents) => {
      const text = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      const usd = text.replace(/\.?0+$/, '') || '0';
      const normal = cents % 100n === 0n ? String(cents / 100n) : usd;
      expect(wanToUsd(usdToWan(text))).toBe(normal);
    }),
  );
});
