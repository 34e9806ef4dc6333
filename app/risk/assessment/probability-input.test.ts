import { expect, it } from 'vitest';
import { asProbability } from './probability-input.ts';

it.each([
  ['0.001', '0.001'],
  [' 0.5 ', '0.5'],
  ['1/1000', '0.001'],
  ['1 / 8', '0.125'],
  ['0.1%', '0.001'],
  ['0.1 ％', '0.001'],
  ['100%', '1'],
  ['5‰', '0.005'],
  ['０．０１', '0.01'],
])('%s is the probability %s', (typed, probability) => expect(asProbability(typed)).toBe(probability));

it.each(['1/3', '1/0', '1/10000000000000', 'often', '', '1e-3', '-1', '0.00000000001%'])(
  '%s has no decimal of twelve places and stays as it is',
  (typed) => expect(asProbability(typed)).toBe(typed),
);
