import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exact, ONE } from '../../assessment/exact.ts';
import { levelRank, type RiskMatrix, raisedBy } from './matrix.ts';
import { isProbability, judge, probabilityOf, probabilityText, type Scenario, unknownClasses } from './scenarios.ts';
import { standardMatrix } from './standard-matrix.ts';

let matrix: RiskMatrix;
beforeAll(async () => {
  matrix = await standardMatrix();
});

const scenario = (severity: string, ...probabilities: string[]): Scenario => ({
  name: 'scenario',
  severity,
  steps: probabilities.map((probability) => ({ what: 'step', probability })),
});

describe('a probability', () => {
  it.each(['1', '1.0', '0.5', '0.000000000001', '1.000000000000'])('R14: may be %s', (text) =>
    expect(isProbability(text)).toBe(true),
  );
  it.each([
    '0',
    '0.0',
    '1.000000000001',
    '1.1',
    '2',
    '-0.1',
    '0.0000000000001',
    '1e-3',
    '1/3',
    '.5',
    '0,5',
    '',
    'often',
  ])('R14: is never %s', (text) => expect(isProbability(text)).toBe(false));

  it('R14: of a scenario is the exact product of its steps', () => {
    // 0.1 * 0.1 is a little above 0.01 to a float, and 0.3 * 0.1 a little below 0.03.
    expect(probabilityText(scenario('minor', '0.1', '0.1').steps)).toBe('0.01');
    expect(probabilityText(scenario('minor', '0.3', '0.1').steps)).toBe('0.03');
    const tiny = Array<string>(12).fill('0.000000000001');
    expect(probabilityText(scenario('minor', ...tiny).steps)).toBe(`0.${'0'.repeat(143)}1`);
  });
});

describe('the level', () => {
  it('R14: is what the worst scenario makes in the matrix', () => {
    const { worst, level, scenarios } = judge(
      matrix,
      [scenario('minor', '0.2'), scenario('severe', '0.01', '0.02'), scenario('critical', '0.0000001')],
      'single-batch',
    );
    expect([worst, level]).toEqual([1, 'high']);
    expect(scenarios.map(({ probability, row, column, level: own }) => [probability, row, column, own])).toEqual([
      ['0.2', 1, 0, 'medium'],
      ['0.0002', 4, 2, 'high'],
      ['0.0000001', 7, 3, 'low'],
    ]);
  });

  it('R14: of equal scenarios the more severe counts, then the more probable', () => {
    const of = (...scenarios: Scenario[]) => judge(matrix, scenarios, 'single-batch').worst;
    expect(of(scenario('moderate', '0.9'), scenario('critical', '0.0001'))).toBe(1);
    expect(of(scenario('severe', '0.002'), scenario('severe', '0.003'))).toBe(1);
    expect(of(scenario('severe', '0.003'), scenario('severe', '0.003'))).toBe(0);
  });

  it('R14: is raised by a wide scope, the highest at most', () => {
    const levelOf = (severity: string, scope: string) => judge(matrix, [scenario(severity, '0.0002')], scope).level;
    expect(['minor', 'moderate', 'severe', 'critical'].map((severity) => levelOf(severity, 'product-line'))).toEqual([
      'low',
      'medium',
      'high',
      'serious',
    ]);
    expect(['minor', 'moderate', 'severe', 'critical'].map((severity) => levelOf(severity, 'whole-zone'))).toEqual([
      'medium',
      'high',
      'serious',
      'serious',
    ]);
  });

  it('R14: names what the matrix has no class for', () => {
    const scenarios = [scenario('minor', '1'), scenario('awful', '1')];
    expect(unknownClasses(matrix, scenarios, 'world').map(({ field }) => field)).toEqual([
      'scenarios.1.severity',
      'scope',
    ]);
    expect(unknownClasses(matrix, scenarios.slice(0, 1), 'whole-zone')).toEqual([]);
  });
});

describe('the sensitivity', () => {
  const neighbours = (...scenarios: Scenario[]) =>
    Object.fromEntries(
      judge(matrix, scenarios, 'single-batch').sensitivity.map(({ shift, level, changes }) => [
        shift,
        [level, changes],
      ]),
    );

  it('R14: says what one class up or down would make of the level', () =>
    expect(neighbours(scenario('severe', '0.0002'))).toEqual({
      'more-probable': ['serious', true],
      'less-probable': ['medium', true],
      'more-severe': ['serious', true],
      'less-severe': ['medium', true],
    }));

  it('R14: has nothing beyond the edge of the matrix', () => {
    expect(neighbours(scenario('critical', '1'))).toEqual({
      'more-probable': [null, false],
      'less-probable': ['serious', false],
      'more-severe': [null, false],
      'less-severe': ['serious', false],
    });
    expect(neighbours(scenario('minor', '0.0000001'))).toMatchObject({
      'less-probable': [null, false],
      'less-severe': [null, false],
    });
  });

  it('R14: does not fall below what another scenario makes', () =>
    expect(neighbours(scenario('severe', '0.0002'), scenario('moderate', '0.002'))).toMatchObject({
      'less-probable': ['high', false],
      'less-severe': ['high', false],
      'more-severe': ['serious', true],
    }));
});

describe('for any scenarios', () => {
  const digits = fc.integer({ min: 1, max: 999_999 }).map((millionths) => `0.${String(millionths).padStart(6, '0')}`);
  const probability = fc.oneof(digits, fc.constant('1'), fc.constantFrom('0.5', '0.1', '0.01', '0.001', '0.000001'));
  const severity = fc.constantFrom('minor', 'moderate', 'severe', 'critical');
  const anyScenario = fc
    .tuple(severity, fc.array(probability, { minLength: 1, maxLength: 4 }))
    .map(([of, probabilities]) => scenario(of, ...probabilities));
  const some = fc.array(anyScenario, { minLength: 1, maxLength: 6 });
  const scope = fc.constantFrom('single-batch', 'product-line', 'whole-zone');

  it('R14: the worst one counts', () =>
    fc.assert(
      fc.property(some, scope, (scenarios, of) => {
        const judgement = judge(matrix, scenarios, of);
        const ranks = judgement.scenarios.map(({ level }) => levelRank(level));
        expect(levelRank(judgement.level)).toBe(Math.max(...ranks));
        expect(judgement.scenarios[judgement.worst]?.level).toBe(judgement.level);
      }),
    ));

  it('R14: one scenario more never lowers the level', () =>
    fc.assert(
      fc.property(some, anyScenario, scope, (scenarios, more, of) => {
        const before = judge(matrix, scenarios, of).level;
        expect(levelRank(judge(matrix, [...scenarios, more], of).level)).toBeGreaterThanOrEqual(levelRank(before));
      }),
    ));

  it('R14: a product is never above one of its factors, and never above 1', () =>
    fc.assert(
      fc.property(anyScenario, ({ steps }) => {
        const product = probabilityOf(steps);
        for (const step of steps) expect(product.compare(exact(step.probability))).toBeLessThanOrEqual(0);
        expect(product.compare(ONE)).toBeLessThanOrEqual(0);
        expect(exact(probabilityText(steps)).equals(product)).toBe(true);
      }),
    ));

  it('R14: the sensitivity says what the matrix says', () =>
    fc.assert(
      fc.property(anyScenario, scope, (only, of) => {
        const { level, raises, sensitivity, scenarios } = judge(matrix, [only], of);
        const [place] = scenarios;
        expect(sensitivity).toHaveLength(4);
        for (const neighbour of sensitivity) {
          const cell = matrix.levels[neighbour.row]?.[neighbour.column];
          expect(neighbour.level).toBe(cell ? raisedBy(cell, raises) : null);
          expect(neighbour.changes).toBe(cell !== undefined && neighbour.level !== level);
          const steps = Math.abs(neighbour.row - (place?.row ?? 0)) + Math.abs(neighbour.column - (place?.column ?? 0));
          expect(steps).toBe(1);
        }
      }),
    ));

  it('R14: a worse neighbour never lowers the level, a better one never raises it', () =>
    fc.assert(
      fc.property(some, scope, (scenarios, of) => {
        const { level, sensitivity } = judge(matrix, scenarios, of);
        for (const { shift, level: shifted } of sensitivity) {
          if (shifted === null) continue;
          const difference = levelRank(shifted) - levelRank(level);
          if (shift.startsWith('more')) expect(difference).toBeGreaterThanOrEqual(0);
          else expect(difference).toBeLessThanOrEqual(0);
        }
      }),
    ));
});
