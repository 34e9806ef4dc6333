import { describe, expect, it } from 'vitest';
import { mattersTo } from './matters-to.ts';

const seller = { markets: ['DE', 'US'], hsCodes: ['84439990', '3215'] };
const about = (markets: string[], hsCodes: string[] = []) => mattersTo({ markets, hsCodes }, seller);

describe('to whom a post matters', () => {
  it('Z10: a post about a market matters to who sells there, and to nobody else', () => {
    expect(about(['DE'])).toEqual({ markets: ['DE'], hsCodes: [] });
    expect(about(['FR', 'US', 'DE'])).toEqual({ markets: ['DE', 'US'], hsCodes: [] });
    expect(about(['FR'])).toBeNull();
    expect(mattersTo({ markets: ['DE'], hsCodes: [] }, { markets: [], hsCodes: ['8443'] })).toBeNull();
  });

  it('Z10: a post about goods matters to who deals with them, the code being longer or shorter', () => {
    expect(about([], ['8443'])).toEqual({ markets: [], hsCodes: ['84439990'] });
    expect(about([], ['3215190000'])).toEqual({ markets: [], hsCodes: ['3215'] });
    expect(about([], ['844332'])).toBeNull();
    expect(mattersTo({ markets: [], hsCodes: ['8443'] }, { markets: ['DE'], hsCodes: [] })).toBeNull();
  });

  it('Z10: market and goods must both meet', () => {
    expect(about(['DE'], ['8443'])).toEqual({ markets: ['DE'], hsCodes: ['84439990'] });
    expect(about(['FR'], ['8443'])).toBeNull();
    expect(about(['DE'], ['9018'])).toBeNull();
  });

  it('Z10: a post about all markets and goods matters to everybody, also to who has told of neither', () => {
    expect(about([])).toEqual({ markets: [], hsCodes: [] });
    expect(mattersTo({ markets: [], hsCodes: [] }, { markets: [], hsCodes: [] })).toEqual({ markets: [], hsCodes: [] });
  });
});
