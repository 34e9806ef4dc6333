import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationOf } from './concentration.ts';
import { shareOf } from './share.ts';

describe('the concentration of destination countries', () => {
  it('Q5: one country alone is 1, and countries without exports change nothing', () => {
    expect(concentrationOf(['0.01'])).toBe('1');
    expect(concentrationOf(['500.00', '0.00'])).toBe('1');
  });

  it('Q5: equal countries are one over their number, exactly', () => {
    expect(concentrationOf(['10.00', '10.00'])).toBe('0.5');
    expect(concentrationOf(['1', '1', '1'])).toBe('0.33333333333333333333');
    expect(concentrationOf(['3.00', '1.00'])).toBe('0.625');
  });

  it('Q5: without exports there is none, which is not zero', () => {
    expect(concentrationOf([])).toBeNull();
    expect(concentrationOf(['0.00', '0'])).toBeNull();
  });

  it('Q5: of any amounts it lies between one over their number and 1', () => {
    const amount = fc.integer({ min: 1, max: 1e9 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (amounts) => {
        const index = Number(concentrationOf(amounts));
        expect(index).toBeLessThanOrEqual(1);
        expect(index).toBeGreaterThanOrEqual(1 / amounts.length - 1e-12);
      }),
    );
  });
});

describe('a share', () => {
  it('Q5: of nothing is no share, of something it is exact', () => {
    expect(shareOf('0', '0.00')).toBeNull();
    expect(shareOf('0.00', '0.01')).toBe('0');
    expect(shareOf('1', '8')).toBe('0.125');
    expect(shareOf('12', '8')).toBe('1.5');
  });
});
