import { describe, expect, it } from 'vitest';
import { liveSum, plainNumber } from './live-sum.ts';
import { plainQuantity } from './plain-quantity.ts';

it.each([
  ['1,234,567.8', '1234567.8'],
  [' ５０ ', '50'],
  ['0.5', '0.5'],
  ['12,34', null],
  ['-1', null],
  ['1.23456', null],
  ['many', null],
  ['', null],
])('reads %j as %j', (written, plain) => expect(plainNumber(written)).toBe(plain));

describe('the live total', () => {
  it('is exact and counts what it could not read', () =>
    expect(liveSum(['0.1', '0.2', '', ' ', 'x', '1,000', '-2'])).toEqual({ sum: '1000.3000', unread: 2 }));

  it('of nothing is zero', () => expect(liveSum([])).toEqual({ sum: '0.0000', unread: 0 }));

  it('keeps cents that a float would lose', () =>
    expect(liveSum(['99999999999999.99', '0.01']).sum).toBe('100000000000000.0000'));
});

it.each([
  ['1200', '1,200'],
  ['1200.0000', '1,200'],
  ['0.5000', '0.5'],
  ['100', '100'],
  ['12.3456', '12.3456'],
])('shows the quantity %j as %j', (stored, shown) => expect(plainQuantity(stored)).toBe(shown));
