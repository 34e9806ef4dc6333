import { describe, expect, it } from 'vitest';
import { bilingual } from '../../platform/bilingual.ts';
import type { RiskLevel } from '../kinds.ts';
import { isMatrixSound, matrixFault, type RiskMatrix, raisedBy } from './matrix.ts';

const name = bilingual('名', 'name');
const matrixOf = (borders: readonly string[], levels: readonly (readonly RiskLevel[])[]): RiskMatrix => ({
  probabilities: borders.map((from, index) => ({ id: `p${index}`, from, name })),
  severities: (levels[0] ?? []).map((_, index) => ({ id: `s${index}`, name })),
  scopes: [{ id: 'zone', raises: 0, name }],
  levels,
});
const LEVELS = [
  ['medium', 'serious'],
  ['low', 'medium'],
] as const satisfies readonly (readonly RiskLevel[])[];
const sound = matrixOf(['0.1', '0'], LEVELS);

describe('a matrix', () => {
  it('R14: is sound when every meeting has a level and nothing worse is graded lower', () =>
    expect([matrixFault(sound), isMatrixSound(sound)]).toEqual([null, { ok: true }]));

  it.each([
    { what: 'a row too few', matrix: matrixOf(['0.1', '0.01', '0'], LEVELS) },
    { what: 'a meeting too few', matrix: matrixOf(['0.1', '0'], [['low', 'high'], ['low']]) },
    { what: 'a single class of probability', matrix: matrixOf(['0'], [['low', 'high']]) },
    { what: 'a single severity', matrix: matrixOf(['0.1', '0'], [['high'], ['low']]) },
    { what: 'no scope', matrix: { ...sound, scopes: [] } },
  ])('R14: is not whole with $what', ({ matrix }) =>
    expect(matrixFault(matrix)).toEqual({ reason: 'matrixNotWhole', field: 'levels' }),
  );

  it('R14: names each class once', () => {
    const [first] = sound.severities;
    expect(matrixFault({ ...sound, severities: [first, first].flatMap((each) => each ?? []) })).toEqual({
      reason: 'matrixIdTwice',
      field: 'severities.1.id',
    });
  });

  it.each([
    { borders: ['1', '0'], field: 'probabilities.0.from' },
    { borders: ['0.1', '0.1', '0'], field: 'probabilities.1.from' },
    { borders: ['0.1', '0.2', '0'], field: 'probabilities.1.from' },
    { borders: ['0.1', '0', '0'], field: 'probabilities.1.from' },
    { borders: ['0.1', '0.000000000001'], field: 'probabilities.1.from' },
    { borders: ['0.1', '-0'], field: 'probabilities.1.from' },
    { borders: ['1/3', '0'], field: 'probabilities.0.from' },
    { borders: ['', '0'], field: 'probabilities.0.from' },
    // The same to a float.
    { borders: ['0.1', '0.10000000000000000001', '0'], field: 'probabilities.1.from' },
  ])('R14: has borders that fall from below 1 to 0, not $borders', ({ borders, field }) => {
    const levels = borders.map(() => ['low', 'low'] as const);
    expect(matrixFault(matrixOf(borders, levels))).toEqual({ reason: 'matrixProbabilities', field });
  });

  it('R14: tells borders apart that are one to a float', () => {
    const borders = ['0.10000000000000000001', '0.1', '0'];
    expect(
      matrixFault(
        matrixOf(
          borders,
          borders.map(() => ['low', 'low'] as const),
        ),
      ),
    ).toBeNull();
  });

  it('R14: never grades what is more probable or more severe lower', () => {
    const lessProbableHigher = matrixOf(
      ['0.1', '0'],
      [
        ['low', 'high'],
        ['medium', 'high'],
      ],
    );
    const moreSevereLower = matrixOf(
      ['0.1', '0'],
      [
        ['medium', 'high'],
        ['medium', 'low'],
      ],
    );
    expect([lessProbableHigher, moreSevereLower].map(matrixFault)).toEqual([
      { reason: 'matrixNotMonotone', field: 'levels.1.0' },
      { reason: 'matrixNotMonotone', field: 'levels.1.1' },
    ]);
    expect(isMatrixSound(moreSevereLower)).toEqual({ ok: false, reason: 'matrixNotMonotone', rule: 'R14' });
  });
});

it('R14: a wide scope raises a level, the highest at most', () =>
  expect([raisedBy('low', 0), raisedBy('low', 1), raisedBy('high', 1), raisedBy('serious', 2)]).toEqual([
    'low',
    'medium',
    'serious',
    'serious',
  ]));
