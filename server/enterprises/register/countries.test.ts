import { describe, expect, it } from 'vitest';
import { countryChoices, countryName, findCountry, isCountry } from './countries.ts';

describe('countries', () => {
  it.each([
    ['TW', '中国台湾', 'Taiwan, China'],
    ['HK', '中国香港', 'Hong Kong, China'],
    ['MO', '中国澳门', 'Macao, China'],
    ['DE', '德国', 'Germany'],
  ])('%s is called %s and %s', (code, zh, en) => {
    expect(countryName(code, 'zh-CN')).toBe(zh);
    expect(countryName(code, 'en')).toBe(en);
  });

  it('finds what a spreadsheet may say', () => {
    expect(['美国', 'United States', 'usa', 'US', ' 德国 ', '台湾', '中国香港'].map(findCountry)).toEqual([
      'US',
      'US',
      'US',
      'US',
      'DE',
      'TW',
      'HK',
    ]);
    expect(findCountry('亚特兰蒂斯')).toBeNull();
  });

  it('offers each country once, none without a name', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const choices = countryChoices(locale);
      expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
      expect(choices.every(({ code, name }) => isCountry(code) && name !== code)).toBe(true);
    }
  });
});
