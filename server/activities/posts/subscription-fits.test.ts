import { describe, expect, it } from 'vitest';
import { fits, type Wish } from './subscription-fits.ts';

const post = {
  kind: 'recall' as const,
  title: '德国召回一批墨盒',
  product: '墨盒',
  text: 'REACH 附录 XVII',
  markets: ['DE'],
  hsCodes: ['8443'],
};
const anything: Wish = { kinds: [], markets: [], hsCodes: [], words: '' };
const wish = (part: Partial<Wish>) => fits({ ...anything, ...part }, post);

describe('a subscription', () => {
  it('without filters hears of everything', () => expect(fits(anything, post)).toBe(true));

  it('hears of what meets each of its filters', () => {
    expect(wish({ kinds: ['standard', 'recall'] })).toBe(true);
    expect(wish({ kinds: ['standard'] })).toBe(false);
    expect(wish({ markets: ['FR', 'DE'] })).toBe(true);
    expect(wish({ markets: ['FR'] })).toBe(false);
    expect(wish({ hsCodes: ['844399'] })).toBe(true);
    expect(wish({ hsCodes: ['9018'] })).toBe(false);
    expect(wish({ kinds: ['recall'], markets: ['FR'] })).toBe(false);
  });

  it('finds its words in title, product and text, whatever case and width', () => {
    expect(wish({ words: '墨盒' })).toBe(true);
    expect(wish({ words: 'ｒｅａｃｈ' })).toBe(true);
    expect(wish({ words: '碳粉' })).toBe(false);
  });

  it('for one market hears of posts about every market', () =>
    expect(fits({ ...anything, markets: ['FR'], hsCodes: ['9018'] }, { ...post, markets: [], hsCodes: [] })).toBe(
      true,
    ));
});
