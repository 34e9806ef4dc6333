import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';
import { judge } from '../../../server/risk/assessment/scenarios.ts';
import { standardMatrix } from '../../../server/risk/assessment/standard-matrix.ts';
import { serverI18n } from '../../i18n/i18n.server.ts';
import { type MatrixMarks, MatrixTable } from './matrix-table.tsx';

let matrix: RiskMatrix;
beforeAll(async () => {
  matrix = await standardMatrix();
});

const draw = (marks: MatrixMarks | null) => {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(
    <I18nextProvider i18n={serverI18n('en')}>
      <MatrixTable matrix={matrix} version={3} marks={marks} />
    </I18nextProvider>,
  );
  return page;
};
const textsOf = (page: Element, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

const severe = { name: '', severity: 'severe', steps: [{ what: '', probability: '0.0002' }] };
const minor = { ...severe, severity: 'minor' };

describe('the matrix as a table', () => {
  it('names every class with its limits, and says every level in a word', () => {
    const page = draw(null);
    expect(textsOf(page, 'caption')).toEqual(['Risk matrix, version 3']);
    expect(textsOf(page, 'tbody th[scope=row]').slice(-2)).toEqual([
      'Very rare ≥ 0.000001',
      'Practically never < 0.000001',
    ]);
    expect(textsOf(page, 'thead th[scope=col]')).toHaveLength(1 + matrix.severities.length);
    const words = textsOf(page, 'td');
    expect(words).toHaveLength(matrix.probabilities.length * matrix.severities.length);
    expect(words.every((word) => ['Low', 'Medium', 'High', 'Serious'].includes(word ?? ''))).toBe(true);
    expect(page.querySelectorAll('[aria-current]')).toHaveLength(0);
  });

  it('says in words which cell makes the level, which stand beside it, and where the other scenarios are', () => {
    const page = draw(judge(matrix, [minor, severe], 'whole-zone'));
    expect(textsOf(page, '[aria-current]')).toEqual(['HighScenario 2Makes the level']);
    expect(textsOf(page, 'td').filter((word) => word?.includes('One class aside'))).toHaveLength(4);
    expect(textsOf(page, 'td').filter((word) => word?.includes('Scenario 1'))).toEqual(['LowScenario 1']);
    expect(page.textContent).toContain('The scope raises the level of the matrix by 1 grade.');
  });

  it('has no neighbours beyond its edge', () => {
    const page = draw(
      judge(matrix, [{ ...severe, severity: 'critical', steps: [{ what: '', probability: '1' }] }], 'single-batch'),
    );
    expect(textsOf(page, 'td').filter((word) => word?.includes('One class aside'))).toHaveLength(2);
  });
});
