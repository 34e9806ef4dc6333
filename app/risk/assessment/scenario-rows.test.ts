import { describe, expect, it } from 'vitest';
import { fieldInForm, filledRows, typedRows } from './scenario-rows.ts';

const typed = {
  'scenarios.0.name': [''],
  'scenarios.0.severity': [''],
  'scenarios.0.steps.0.what': [''],
  'scenarios.0.steps.0.probability': [''],
  'scenarios.1.name': ['断裂'],
  'scenarios.1.severity': ['severe'],
  'scenarios.1.steps.0.what': [''],
  'scenarios.1.steps.0.probability': [' '],
  'scenarios.1.steps.2.what': ['未发现'],
  'scenarios.1.steps.2.probability': ['1/50'],
  'scenarios.1.steps.3.what': [''],
  'scenarios.1.steps.3.probability': [''],
  'scenarios.2.name': [''],
  'scenarios.2.severity': [''],
  'scenarios.2.steps.0.what': [''],
  conclusion: ['…'],
};

describe('the rows of a form', () => {
  it('come back where they were typed, without empty ones at the end', () => {
    const rows = typedRows(typed);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.steps.map(({ what }) => what)).toEqual(['', '', '未发现']);
    expect(typedRows({ conclusion: ['…'] })).toEqual([]);
  });

  it('are sent without the empty ones, probabilities as decimals', () =>
    expect(filledRows(typedRows(typed))).toEqual({
      scenarios: [{ name: '断裂', severity: 'severe', steps: [{ what: '未发现', probability: '0.02' }] }],
      places: [{ place: 1, steps: [2] }],
    }));
});

it('what the server names is found again in the form', () => {
  const { places } = filledRows(typedRows(typed));
  const fields = [
    'scenarios',
    'scenarios.0.severity',
    'scenarios.0.steps',
    'scenarios.0.steps.0.probability',
    'scenarios.5.name',
    'labEvidence',
  ];
  expect(fields.map((field) => fieldInForm(field, places))).toEqual([
    'scenarios.0.name',
    'scenarios.1.severity',
    'scenarios.1.steps.2.what',
    'scenarios.1.steps.2.probability',
    'scenarios.5.name',
    'labEvidence',
  ]);
});
