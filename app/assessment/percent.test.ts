import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentToShare, shareToPercent } from './percent.ts';

describe('percentToShare', () => {
  it.each([
    ['100', '1'],
    ['0', '0'],
    ['80', '0.8'],
    ['7', '0.07'],
    ['33.3333', '0.333333'],
    ['0.0001', '0.000001'],
    ['100.0', '1'],
    [' 50 % '.replace(' %', '%'), '0.5'],
    ['50％', '0.5'],
    ['007', '0.07'],
  ])('reads %s as %s', (typed, share) => expect(percentToShare(typed)).toBe(share));

  it.each(['', 'abc', '-1', '100.0001', '101', '999', '1e2', '33.33333', '.5', '50.', '0x10'])('refuses %s', (typed) =>
    expect(percentToShare(typed)).toBeNull(),
  );
});

describe('shareToPercent', () => {
  it.each([
    ['1', '100'],
    ['0', '0'],
    ['0.5', '50'],
    ['0.333', '33.3'],
    ['0.000001', '0.0001'],
    ['0.07', '7'],
  ])('writes %s as %s', (share, typed) => expect(shareToPercent(share)).toBe(typed));

  it('comes back as it went, for every share there is', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
        const whole = Math.floor(millionths / 1_000_000);
        const decimals = String(millionths % 1_000_000)
          .padStart(6, '0')
          .replace(/0+$/, '');
        const share = decimals ? `${whole}.${decimals}` : String(whole);
        expect(percentToShare(shareToPercent(share))).toBe(share);
      }),
    ));
});
