import { describe, expect, it } from 'vitest';
import { readSort, sortParam } from './sort.ts';

const read = (search: string) =>
  readSort(new URLSearchParams(search), ['name', 'percent'] as const, { by: 'percent', direction: 'descending' });

describe('readSort', () => {
  it('reads both directions', () => {
    expect(read('sort=name')).toEqual({ by: 'name', direction: 'ascending' });
    expect(read('sort=-name')).toEqual({ by: 'name', direction: 'descending' });
  });

  it.each(['', 'sort=secret', 'sort=--name'])('gives the default for %j', (search) =>
    expect(read(search)).toEqual({ by: 'percent', direction: 'descending' }),
  );

  it('reads back what sortParam writes', () =>
    expect(read(`sort=${sortParam({ by: 'percent', direction: 'ascending' })}`)).toEqual({
      by: 'percent',
      direction: 'ascending',
    }));
});
