import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

describe('what differs between two versions', () => {
  it('is told by field, before and after', () => {
    const before = { title: '培训', heldOn: '2026-03-05', markets: ['DE'], url: null };
    expect(changesBetween(before, before)).toEqual({});
    expect(changesBetween(before, { ...before, heldOn: '2026-03-06', markets: ['DE', 'US'] })).toEqual({
      heldOn: ['2026-03-05', '2026-03-06'],
      markets: [['DE'], ['DE', 'US']],
    });
  });

  it('tells a list from another one whose parts read the same', () => {
    expect(changesBetween({ markets: ['a,b'] }, { markets: ['a', 'b'] })).toHaveProperty('markets');
  });
});
