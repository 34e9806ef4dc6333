import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../platform/bilingual.ts';
import { readDocumentWords, SHEETS } from './document-words.ts';

const textsIn = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) => (typeof word === 'string' ? [word] : textsIn(Object(word))));
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([brace]) => brace).sort();

describe("the words of the reports' documents", () => {
  it('have the same places to fill in in both languages', async () => {
    const [chinese, english] = await Promise.all(LOCALES.map(readDocumentWords));
    expect(textsIn(chinese ?? {}).map(placeholders)).toEqual(textsIn(english ?? {}).map(placeholders));
  });

  it.each(LOCALES)('name each sheet and column once in %s, as spreadsheets take it', async (locale) => {
    const { sheets, columns } = (await readDocumentWords(locale)).workbook;
    const names = Object.values(sheets);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    for (const keys of Object.values(SHEETS)) {
      expect(new Set(keys.map((key) => columns[key])).size).toBe(keys.length);
    }
  });
});
