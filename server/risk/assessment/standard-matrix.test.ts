import { expect, it } from 'vitest';
import { exact } from '../../assessment/exact.ts';
import { isMatrixSound, type RiskMatrix } from './matrix.ts';
import { rowOf } from './scenarios.ts';
import { standardMatrix } from './standard-matrix.ts';

const classOf = (matrix: RiskMatrix, probability: string) =>
  matrix.probabilities[rowOf(matrix, exact(probability))]?.from;

it('R14: the standard matrix is sound and grades as the European guideline does', async () => {
  const matrix = await standardMatrix();
  expect(isMatrixSound(matrix)).toEqual({ ok: true });
  expect(matrix.probabilities.map(({ from }) => from)).toEqual([
    '0.5',
    '0.1',
    '0.01',
    '0.001',
    '0.0001',
    '0.00001',
    '0.000001',
    '0',
  ]);
  const letters = matrix.levels.map((row) => row.map((level) => level.charAt(0).toUpperCase()).join(' '));
  expect(letters).toEqual(['H S S S', 'M S S S', 'M S S S', 'L H S S', 'L M H S', 'L L M H', 'L L L M', 'L L L L']);
  expect(matrix.scopes.map(({ raises }) => raises)).toEqual([0, 0, 0, 1]);
});

it('R14: a probability on a border belongs to the more probable class', async () => {
  const matrix = await standardMatrix();
  const classes = [
    '1',
    '0.5',
    '0.499999999999',
    '0.1',
    '0.099999999999',
    '0.000001',
    '0.000000999999',
    '0.000000000001',
  ];
  expect(classes.map((probability) => classOf(matrix, probability))).toEqual([
    '0.5',
    '0.5',
    '0.1',
    '0.1',
    '0.01',
    '0.000001',
    '0',
    '0',
  ]);
});
