import { describe, expect, it } from 'vitest';
import { proportionOf } from './proportion.ts';

describe('a proportion with its Wilson interval', () => {
  it('of no rows is no data, and of more than all it is no proportion', () => {
    expect(proportionOf(0, 0)).toBeNull();
    expect(proportionOf(4, 3)).toBeNull();
  });

  it('has the exact share, also where its decimal never ends', () => {
    expect(proportionOf(1, 3)?.value).toBe('0.33333333333333333333');
    expect(proportionOf(3, 4)?.value).toBe('0.75');
  });

  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is the published one', (counted, rows, low, high) => {
    const found = proportionOf(counted, rows);
    expect(Number(found?.low)).toBeCloseTo(low, 4);
    expect(Number(found?.high)).toBeCloseTo(high, 4);
  });

  it('ends exactly at 0 for none and at 1 for all, and is not a point there', () => {
    const none = proportionOf(0, 40);
    const all = proportionOf(40, 40);
    expect([none?.value, none?.low, all?.value, all?.high]).toEqual(['0', '0', '1', '1']);
    expect(Number(none?.high)).toBeCloseTo(1 - Number(all?.low), 6);
    expect(Number(none?.high)).toBeGreaterThan(0.08);
  });

  it('of one row spans nearly everything', () => {
    expect(proportionOf(1, 1)).toMatchObject({ value: '1', low: '0.206549', high: '1', isSmallSample: true });
    expect(proportionOf(0, 1)).toMatchObject({ value: '0', low: '0', high: '0.793451' });
  });

  it('says of fewer than thirty rows that the sample is small', () => {
    expect(proportionOf(29, 29)?.isSmallSample).toBe(true);
    expect(proportionOf(2, 30)?.isSmallSample).toBe(false);
  });

  it('contains its value for every part of every whole', () => {
    for (let rows = 1; rows <= 60; rows += 1) {
      for (let counted = 0; counted <= rows; counted += 1) {
        const found = proportionOf(counted, rows);
        const [low, value, high] = [found?.low, found?.value, found?.high].map(Number);
        expect(low).toBeLessThanOrEqual(value ?? -1);
        expect(value).toBeLessThanOrEqual(high ?? -1);
      }
    }
  });
});
