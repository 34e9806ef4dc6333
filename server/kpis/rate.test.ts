import { describe, expect, it } from 'vitest';
import { poissonInterval, rateOf } from './rate.ts';

describe('the rate per 100 million USD of exports', () => {
  it('is exact, and no data without exports', () => {
    expect(rateOf(3, '150000000.00')?.value).toBe('2');
    expect(rateOf(1, '300000000')?.value).toBe('0.33333333333333333333');
    expect(rateOf(0, '50000000')?.value).toBe('0');
    expect(rateOf(3, '0')).toBeNull();
    expect(rateOf(0, '0.00')).toBeNull();
  });

  it('says of fewer than five events, or of exports below ten million, that the sample is small', () => {
    expect(rateOf(4, '10000000')?.isSmallSample).toBe(true);
    expect(rateOf(5, '10000000')?.isSmallSample).toBe(false);
    expect(rateOf(5, '9999999.99')?.isSmallSample).toBe(true);
  });

  it('has the Poisson interval of its events, scaled like the rate', () => {
    const rate = rateOf(10, '50000000');
    expect(Number(rate?.low)).toBeCloseTo(2 * 4.7874, 3);
    expect(Number(rate?.high)).toBeCloseTo(2 * 18.3915, 3);
  });

  // Exact bounds: halves of chi-squared quantiles with 2n and 2n + 2 degrees of freedom.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [100, 81.3636, 121.6272],
  ])('of %d events lies near the exact one', (events, low, high) => {
    const found = poissonInterval(events);
    expect(Math.abs(Number(found.low) - low)).toBeLessThan(0.025);
    expect(Math.abs(Number(found.high) - high)).toBeLessThan(0.025);
  });
});
