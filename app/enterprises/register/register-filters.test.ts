import { describe, expect, it } from 'vitest';
import { isNarrowed, listQuery, readRegisterFilters, registerWorkbookPath } from './register-filters.ts';

const TODAY = '2026-11-22';
const read = (query: string) => readRegisterFilters(new URLSearchParams(query), TODAY);

describe('the filters of the list of enterprises', () => {
  it('ask for nothing in a bare address', () => {
    const { filters, cursor, wrong } = read('');
    expect(listQuery(filters)).toEqual({ search: '', market: '', hsCode: '' });
    expect(cursor).toBeUndefined();
    expect(wrong).toEqual([]);
    expect(isNarrowed(filters)).toBe(false);
  });

  it('read everything that the form sends', () =>
    expect(read('search=+hls+&status=suspended&market=de&hsCode=9018.90&asOf=2026-01-31&cursor=x').filters).toEqual({
      search: 'hls',
      status: 'suspended',
      market: 'DE',
      hsCode: '901890',
      asOf: '2026-01-31',
    }));

  it.each([
    ['yesterday', '2026-11-21', '2026-11-21', []],
    ['today, which is no past day', TODAY, null, []],
    ['tomorrow', '2026-11-23', null, ['asOf']],
    ['no day at all', '2026-02-30', null, ['asOf']],
  ])('take %s as the day', (_what, typed, asOf, wrong) => {
    const asked = read(`asOf=${typed}`);
    expect(asked.filters.asOf).toBe(asOf);
    expect(asked.wrong).toEqual(wrong);
  });

  it('leave out an HS code that is none, and say so', () => {
    const asked = read('hsCode=abc');
    expect(asked.filters.hsCode).toBe('');
    expect(asked.wrong).toEqual(['hsCode']);
  });

  it('leave out a status that there is not', () => expect(read('status=gone').filters.status).toBeNull());

  it('go into the address of the workbook', () => {
    expect(registerWorkbookPath('a', read('status=admitted&search=%E5%8C%BB').filters)).toBe(
      '/zones/a/enterprises.xlsx?search=%E5%8C%BB&status=admitted',
    );
    expect(registerWorkbookPath('a', read('').filters)).toBe('/zones/a/enterprises.xlsx');
  });
});
