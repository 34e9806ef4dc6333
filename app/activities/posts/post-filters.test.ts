import { describe, expect, it } from 'vitest';
import { isNarrowed, listQuery, readPostFilters } from './post-filters.ts';

const read = (search: string) => readPostFilters(new URLSearchParams(search));

describe('the filters of the list of posts', () => {
  it('are read from the address', () => {
    const { filters, isWrongCode } = read(
      'search=+墨盒+&kind=recall&market=de&hsCode=84.43&body=office&state=draft&mine=true',
    );
    expect(filters).toEqual({
      search: '墨盒',
      kind: 'recall',
      market: 'DE',
      hsCode: '8443',
      body: 'office',
      state: 'draft',
      mine: true,
    });
    expect([isWrongCode, isNarrowed(filters)]).toEqual([false, true]);
  });

  it('that can’t be understood are left out, a wrong code is named', () => {
    const { filters, isWrongCode } = read('kind=gossip&market=Germany&hsCode=8&body=../x&state=secret&mine=yes');
    expect(listQuery(filters)).toEqual({ search: '', state: 'posted', mine: false });
    expect([isWrongCode, isNarrowed(filters)]).toEqual([true, false]);
  });
});
