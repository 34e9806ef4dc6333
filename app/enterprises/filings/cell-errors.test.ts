import { describe, expect, it } from 'vitest';
import { countErrors, partErrors, summaryOf } from './cell-errors.ts';

describe('what the server found wrong', () => {
  const { cells, others } = partErrors(
    {
      'rows.2.amount': 'no number',
      'rows.2.country': 'unknown',
      'rows.0': 'no row',
      rows: 'too many',
      reason: 'missing',
    },
    'country',
  );

  it('is parted into cells and the rest; a whole row is told at its first cell', () => {
    expect(cells).toEqual({ 0: { country: 'no row' }, 2: { amount: 'no number', country: 'unknown' } });
    expect(others).toEqual({ rows: 'too many', reason: 'missing' });
    expect(countErrors(cells)).toBe(3);
  });

  it('is summed up row by row, each line leading to its cell, as many as are wanted', () => {
    const line = (position: number, column: string, message: string) => `${position + 1} ${column}: ${message}`;
    expect(Object.entries(summaryOf(cells, 2, line))).toEqual([
      ['rows.0.country', '1 country: no row'],
      ['rows.2.amount', '3 amount: no number'],
    ]);
  });
});
