import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';

/** The matrix editor's fields are the API's paths: 'probabilities.0.name.en', 'levels.2.1'. */
const GROUPS = ['probabilities', 'severities', 'scopes'] as const;
export type ClassGroup = (typeof GROUPS)[number];

export const nameField = (group: ClassGroup, index: number, language: 'zh-CN' | 'en') =>
  `${group}.${index}.name.${language}`;
export const borderField = (index: number) => `probabilities.${index}.from`;
export const raisesField = (index: number) => `scopes.${index}.raises`;
export const levelField = (row: number, column: number) => `levels.${row}.${column}`;

/** What a form of as many classes as `before` holds; whether it will do, the server says. */
export function readMatrixForm(form: FormData, before: RiskMatrix) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const named = (group: ClassGroup, index: number) => ({
    'zh-CN': text(nameField(group, index, 'zh-CN')),
    en: text(nameField(group, index, 'en')),
  });
  return {
    probabilities: before.probabilities.map(({ id }, index) => ({
      id,
      name: named('probabilities', index),
      from: text(borderField(index)),
    })),
    severities: before.severities.map(({ id }, index) => ({ id, name: named('severities', index) })),
    scopes: before.scopes.map(({ id }, index) => ({
      id,
      name: named('scopes', index),
      raises: text(raisesField(index)),
    })),
    levels: before.levels.map((row, at) => row.map((_, column) => text(levelField(at, column)))),
  };
}

/** The form's field that the server means. */
export const matrixFieldInForm = (field: string): string => field.replace(/^content\./, '');
