import { describe, expect, it } from 'vitest';
import { isHsCode, matchesHs, normaliseHsCode } from './hs-code.ts';

describe('HS codes', () => {
  it.each([
    ['9018.39', '901839'],
    [' 9018 3900 00 ', '9018390000'],
    ['９０１８．３９', '901839'],
    ['9018-39', '901839'],
  ])('%s is read as %s', (typed, code) => expect(normaliseHsCode(typed)).toBe(code));

  it('have 4, 6, 8 or 10 digits', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => index).filter((length) => isHsCode('9'.repeat(length)));
    // Chapter 99 is none.
    expect(lengths).toEqual([]);
    const inChapter90 = Array.from({ length: 12 }, (_, index) => index).filter((length) =>
      isHsCode('901839000012'.slice(0, length)),
    );
    expect(inChapter90).toEqual([4, 6, 8, 10]);
    expect(isHsCode('90183A')).toBe(false);
  });

  it('belong to chapters 01 to 97', () => {
    expect(['0001', '0101', '9706', '9801'].map(isHsCode)).toEqual([false, true, true, false]);
  });

  it('fall under the zone by prefix; no prefix and an empty one let nothing in', () => {
    expect(matchesHs('901839', ['8443', '9018'])).toBe(true);
    expect(matchesHs('901839', ['9019'])).toBe(false);
    expect(matchesHs('901839', [])).toBe(false);
    expect(matchesHs('901839', [''])).toBe(false);
  });
});
