import { describe, expect, it } from 'vitest';
import { type Comparable, DUPLICATE_SCORE, isLikelyDuplicate, likenessOf } from './duplicates.ts';

const recall: Comparable = {
  title: '输液器断裂',
  product: '一次性使用输液器',
  hsCode: '901890',
  country: 'US',
  enterprise: 'a',
  reportedOn: '2026-03-02',
};
const like = (changes: Partial<Comparable>, other: Comparable = recall) => likenessOf(recall, { ...other, ...changes });
const kinds = ({ reasons }: ReturnType<typeof like>) => reasons.map(({ kind }) => kind);

describe('two reports of one thing', () => {
  it('R13: the same report twice is alike in everything', () => {
    expect(like({})).toMatchObject({ score: 100 });
    expect(kinds(like({}))).toEqual(['title', 'product', 'hsCode', 'enterprise', 'country', 'days']);
  });

  it('R13: a consumer who knows neither code nor producer is found by the words', () => {
    const complaint = { title: '输液器导管断裂', product: '输液器', hsCode: '', enterprise: null, country: null };
    const found = like(complaint);
    expect(isLikelyDuplicate(found)).toBe(true);
    expect(kinds(found)).toEqual(['title', 'days']);
  });

  it('R13: an English notification and a Chinese report are found by code, producer and country', () => {
    const notification = { title: 'Breakage of infusion set', product: 'Infusion set' };
    expect(isLikelyDuplicate(like(notification))).toBe(true);
    expect(kinds(like(notification))).not.toContain('title');
    expect(isLikelyDuplicate(like({ ...notification, hsCode: '', country: null }))).toBe(false);
  });

  it('R13: another product of another producer is no duplicate', () =>
    expect(
      isLikelyDuplicate(
        like({ title: '打印机墨盒漏墨', product: '墨盒', hsCode: '844399', enterprise: 'b', country: 'DE' }),
      ),
    ).toBe(false));

  it('is the same whichever is asked about', () => {
    const other = { ...recall, title: '输液器漏液', hsCode: '9018', reportedOn: '2026-03-20' };
    expect(likenessOf(recall, other)).toEqual(likenessOf(other, recall));
  });

  it('leaves out spaces, punctuation, width and case', () =>
    expect(like({ title: ' 输液器、断裂！', product: '一次性使用 输液器' }).score).toBe(100));

  it('has nothing to say where there are no words', () =>
    expect(like({ title: '！？', product: '' }).score).toBeLessThan(100));
});

describe('the borders', () => {
  const bare: Comparable = {
    title: '',
    product: '',
    hsCode: '',
    country: null,
    enterprise: null,
    reportedOn: '2026-03-02',
  };

  it('of the score: on it is a possible duplicate, below is none', () => {
    expect(isLikelyDuplicate({ score: DUPLICATE_SCORE, reasons: [] })).toBe(true);
    expect(isLikelyDuplicate({ score: DUPLICATE_SCORE - 1, reasons: [] })).toBe(false);
  });

  it('of what is known: code, country and day reach the score together, without the country they do not', () => {
    const scoreOf = (known: Partial<Comparable>) => likenessOf({ ...bare, ...known }, { ...bare, ...known }).score;
    expect(scoreOf({ hsCode: '901890', country: 'US' })).toBe(DUPLICATE_SCORE);
    expect(scoreOf({ hsCode: '901890' })).toBeLessThan(DUPLICATE_SCORE);
    expect(scoreOf({ title: '输液器断裂' })).toBeGreaterThan(DUPLICATE_SCORE);
  });

  it.each([
    ['901890', 100],
    ['90189030', 100],
    ['901839', 50],
    ['9018', 50],
    ['902190', 0],
  ])('of the code: %s beside 901890', (hsCode, likeness) => {
    const found = like({ hsCode }).reasons.find(({ kind }) => kind === 'hsCode');
    expect(found?.likeness ?? 0).toBe(likeness);
  });

  it.each([
    ['2026-03-09', true],
    ['2026-04-01', true],
    ['2026-04-02', false],
    ['2026-02-23', true],
  ])('of the days: %s beside 2026-03-02', (reportedOn, isReason) =>
    expect(kinds(like({ reportedOn })).includes('days')).toBe(isReason),
  );
});
