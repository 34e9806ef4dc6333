import { describe, expect, it } from 'vitest';
import { widthOf, wrapped } from './picture-text.ts';

const wrap = (text: string, width: number, lines = 3) => wrapped(text, { size: 10, width, lines });

describe('the texts of a picture', () => {
  it('break between Chinese characters and between words', () => {
    expect(wrap('一次检验不合格', 40)).toEqual(['一次检验', '不合格']);
    expect(wrap('Saint Vincent and the Grenadines', 100)).toEqual(['Saint Vincent and', 'the Grenadines']);
  });

  it('end in dots where there is no more room, also within a word', () => {
    expect(wrap('一次检验不合格', 30, 1)).toEqual(['一次…']);
    expect(wrap('Antidisestablishmentarianism', 60)).toEqual(['Antidises…']);
  });

  it('are no wider than asked', () => {
    for (const line of wrap('波斯尼亚 and Herzegovina 联邦的一个很长的名称', 70))
      expect(widthOf(line, 10)).toBeLessThanOrEqual(70);
  });

  it('of nothing are one empty line', () => expect(wrap('', 50)).toEqual(['']));
});
