import { describe, expect, it } from 'vitest';
import { isNarrowed, laboratoryFilters } from './laboratory-filters.ts';

const filters = (search: string) => laboratoryFilters(new URLSearchParams(search));

describe('what the board of laboratories is asked for', () => {
  it('stands in the address', () =>
    expect(filters('state=documents&qualifying=unguided&search= 墨盒 &view=table')).toEqual({
      state: 'documents',
      qualifying: 'unguided',
      search: '墨盒',
      view: 'table',
    }));

  it('is everything, by stages, where the address says nothing or nonsense', () => {
    for (const search of ['', 'state=nowhere&qualifying=perhaps&view=map']) {
      expect(filters(search)).toEqual({ state: null, qualifying: null, search: '', view: 'stages' });
      expect(isNarrowed(filters(search))).toBe(false);
    }
  });
});
