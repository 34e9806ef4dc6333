import { describe, expect, it } from 'vitest';
import { filtersOf, readFindingView } from './finding-filters.ts';

describe('the filters of findings', () => {
  it.each([
    ['state=open', { state: 'open' }],
    ['state=overdue', { overdue: true }],
    ['state=closed', { state: 'closed' }],
    ['state=all', {}],
    ['state=nobody-knows', {}],
    ['', {}],
  ])('%s', (search, filters) => expect(filtersOf(readFindingView(new URLSearchParams(search)))).toEqual(filters));
});
