import { expect, it } from 'vitest';
import { oneIn, probabilityShown } from './probability-text.ts';

it.each([
  ['1', '1'],
  ['0.0002', '0.0002'],
  ['0.000000000001', '0.000000000001'],
  ['0.0000000000001', '1 × 10⁻¹³'],
  ['0.000000000001234', '≈ 1.23 × 10⁻¹²'],
  ['0.0000001200000001', '≈ 1.2 × 10⁻⁷'],
])('the probability %s is shown as %s', (decimal, shown) => expect(probabilityShown(decimal)).toBe(shown));

it.each([
  ['0.5', null],
  ['1', null],
  ['0.4', '3'],
  ['0.001', '1000'],
  ['0.0003', '3333'],
])('the probability %s is one in %s', (decimal, cases) => expect(oneIn(decimal)).toBe(cases));
