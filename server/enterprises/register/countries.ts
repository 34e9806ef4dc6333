import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { z } from 'zod';
import type { Locale } from '../../platform/bilingual.ts';

/** Trading countries and regions, ISO 3166-1 alpha-2. Server only: the names are too many for a page. */
const require = createRequire(import.meta.url);
countries.registerLocale(require('i18n-iso-countries/langs/zh.json'));
countries.registerLocale(require('i18n-iso-countries/langs/en.json'));

/** The names that official papers use where the library's differ. */
const OFFICIAL: Record<string, Record<Locale, string>> = {
  TW: { 'zh-CN': '中国台湾', en: 'Taiwan, China' },
  HK: { 'zh-CN': '中国香港', en: 'Hong Kong, China' },
  MO: { 'zh-CN': '中国澳门', en: 'Macao, China' },
  CN: { 'zh-CN': '中国', en: 'China' },
  EH: { 'zh-CN': '西撒哈拉', en: 'Western Sahara' },
  US: { 'zh-CN': '美国', en: 'United States' },
};

/** Short forms that customs papers write and the library does not know. */
const ALSO_WRITTEN: Record<string, string> = {
  台湾: 'TW',
  台湾地区: 'TW',
  澳门地区: 'MO',
  香港地区: 'HK',
  南韩: 'KR',
  英格兰: 'GB',
};

/** Not a code of the standard: the library carries it by custom. */
const LEFT_OUT = new Set(['XK']);

const CODES: readonly string[] = Object.keys(countries.getAlpha2Codes()).filter((code) => !LEFT_OUT.has(code));
const KNOWN = new Set(CODES);

export const isCountry = (code: string): boolean => KNOWN.has(code);

/** An alpha-2 code of the standard. */
export const countryInput = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCountry, { params: { key: 'field.country' } });

/** The country's name; the code itself for one that is not known. */
export function countryName(code: string, locale: Locale): string {
  const library = locale === 'en' ? 'en' : 'zh';
  return OFFICIAL[code]?.[locale] ?? countries.getName(code, library) ?? code;
}

/** All countries by name, for choosing; in the order of the language. */
export function countryChoices(locale: Locale): { code: string; name: string }[] {
  const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-Hans-CN');
  return CODES.map((code) => ({ code, name: countryName(code, locale) })).sort((a, b) =>
    collator.compare(a.name, b.name),
  );
}

let byText: Map<string, string> | undefined;

/** The code that a cell of a spreadsheet means: a name in either language, an alpha-2 or an alpha-3 code; null for none. */
export function findCountry(written: string): string | null {
  byText ??= allNames();
  return byText.get(keyOf(written)) ?? null;
}

const keyOf = (written: string): string => written.normalize('NFKC').trim().toLowerCase();

function allNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of CODES) {
    const library = ['zh', 'en'].flatMap((locale) => countries.getName(code, locale, { select: 'all' }) ?? []);
    const alpha3 = countries.alpha2ToAlpha3(code) ?? code;
    for (const name of [...library, code, alpha3, countryName(code, 'zh-CN'), countryName(code, 'en')]) {
      names.set(keyOf(name), code);
    }
  }
  for (const [name, code] of Object.entries(ALSO_WRITTEN)) names.set(keyOf(name), code);
  return names;
}
