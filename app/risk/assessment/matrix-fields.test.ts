import { expect, it } from 'vitest';
import { standardMatrix } from '../../../server/risk/assessment/standard-matrix.ts';
import { borderField, levelField, matrixFieldInForm, nameField, raisesField, readMatrixForm } from './matrix-fields.ts';

it('a form that nobody changed holds the matrix that it was made from', async () => {
  const matrix = await standardMatrix();
  const form = new FormData();
  for (const group of ['probabilities', 'severities', 'scopes'] as const) {
    for (const [index, { name }] of matrix[group].entries()) {
      form.set(nameField(group, index, 'zh-CN'), name['zh-CN']);
      form.set(nameField(group, index, 'en'), name.en);
    }
  }
  for (const [index, { from }] of matrix.probabilities.entries()) form.set(borderField(index), from);
  for (const [index, { raises }] of matrix.scopes.entries()) form.set(raisesField(index), String(raises));
  for (const [row, levels] of matrix.levels.entries()) {
    for (const [column, level] of levels.entries()) form.set(levelField(row, column), level);
  }
  const read = readMatrixForm(form, matrix);
  expect({ ...read, scopes: read.scopes.map((scope) => ({ ...scope, raises: Number(scope.raises) })) }).toEqual(matrix);
});

it('what the server names is the field of the form', () =>
  expect([matrixFieldInForm('content.levels.2.3'), matrixFieldInForm('reason')]).toEqual(['levels.2.3', 'reason']));
