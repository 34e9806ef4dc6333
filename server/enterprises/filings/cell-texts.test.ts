import { describe, expect, it } from 'vitest';
import { cellTexts, plainDecimal } from './cell-texts.ts';

it.each([
  ['1,234,567.80', '1234567.8'],
  ['1234.50', '1234.5'],
  ['12.000', '12'],
  ['100', '100'],
  ['0.5', '0.5'],
  [' ５０ ', '50'],
  ['1，234.5', '1234.5'],
  ['12,34', '12,34'],
  ['1,2345', '1,2345'],
  ['12.', '12.'],
  ['-3', '-3'],
  ['twelve', 'twelve'],
  ['', ''],
])('reads the number %j as %j', (written, plain) => expect(plainDecimal(written)).toBe(plain));

describe('the cells of a row', () => {
  const nothing = new Set(['无', 'none']);

  it('are texts; what says that there is nothing is left out', () =>
    expect(
      cellTexts(
        {
          number: 5,
          cells: {
            product: { kind: 'text', text: '血压计' },
            nonconformity: { kind: 'text', text: ' 无 ' },
            hsCode: { kind: 'text', text: 'None' },
          },
        },
        nothing,
      ),
    ).toEqual({ texts: { product: '血压计' }, problems: [] }));

  it('are problems when they hold a formula or an error', () =>
    expect(
      cellTexts(
        {
          number: 7,
          cells: { amountUsd: { kind: 'formula', text: '12' }, quantity: { kind: 'error', text: '#REF!\u0000' } },
        },
        nothing,
      ),
    ).toEqual({
      texts: {},
      problems: [
        { row: 7, column: 'amountUsd', key: 'field.formulaCell' },
        { row: 7, column: 'quantity', key: 'field.errorCell', params: { text: '#REF!' } },
      ],
    }));
});
