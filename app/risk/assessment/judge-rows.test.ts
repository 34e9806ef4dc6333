import { expect, it } from 'vitest';
import { standardMatrix } from '../../../server/risk/assessment/standard-matrix.ts';
import { judgeRows, productOf } from './judge-rows.ts';
import { emptyScenario } from './scenario-rows.ts';

const row = (severity: string, ...probabilities: string[]) => ({
  name: '',
  severity,
  steps: probabilities.map((probability) => ({ what: '', probability })),
});

it('the product is shown while one types, without steps still empty', () => {
  expect(productOf(row('', '1/10', '2%', '').steps)).toBe('0.002');
  expect(productOf(row('', '').steps)).toBeNull();
  expect(productOf(row('', '0.1', '2').steps)).toBeNull();
});

it('the level is of the rows that are whole', async () => {
  const matrix = await standardMatrix();
  const rows = [emptyScenario(), row('severe', '0.0002'), row('critical', 'x'), row('awful', '1')];
  expect(judgeRows(matrix, rows, 'single-batch')).toMatchObject({ judgement: { level: 'high', worst: 0 }, rows: [1] });
  expect(judgeRows(matrix, rows, 'whole-zone')).toMatchObject({ judgement: { level: 'serious' } });
  expect(judgeRows(matrix, [emptyScenario()], 'single-batch')).toBeNull();
});
