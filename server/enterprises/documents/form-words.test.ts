import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filledIn } from '../../documents/words-in-language.ts';
import { LOCALES } from '../../platform/bilingual.ts';
import { PROJECT_FOLDER } from '../../platform/project-folder.ts';
import {
  ATTACHMENT_CATEGORIES,
  CERTIFICATE_SCHEMES,
  EQUIPMENT_USES,
  FACT_FIELDS,
  LAB_GRADES,
} from '../admission/fact-fields.ts';
import { CHECK_ITEMS, CHECK_RESULTS } from '../checks/items.ts';
import { EVALUATION_ITEMS, EVALUATION_RESULTS } from '../evaluation/items.ts';
import { DECLARATION_FIELDS } from '../incidents/declaration-content.ts';
import { formWordsOutput, readArchiveWords, readFormWords } from './form-words.ts';
import { ARCHIVE_SHEETS, FORMS, LABELS } from './word-lists.ts';

const textsIn = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) => (typeof word === 'string' ? [word] : textsIn(Object(word))));

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([brace]) => brace).sort();

describe.each(LOCALES)('the words of the forms in %s', (locale) => {
  it('are there for every fact, item, choice and label of the code, and for nothing else', async () => {
    const words = await readFormWords(locale);
    const same = (record: object, ids: readonly string[]) =>
      expect(Object.keys(record).sort()).toEqual([...ids].sort());
    same(words.forms, FORMS);
    same(
      words.facts,
      FACT_FIELDS.map(({ name }) => name),
    );
    same(words.sections, [...new Set(FACT_FIELDS.map(({ section }) => section))]);
    same(words.evaluation.items, EVALUATION_ITEMS);
    same(words.check.items, CHECK_ITEMS);
    same(words.choices.evaluationResults, EVALUATION_RESULTS);
    same(words.choices.checkResults, CHECK_RESULTS);
    same(words.choices.managementSchemes, CERTIFICATE_SCHEMES.management);
    same(words.choices.productSchemes, CERTIFICATE_SCHEMES.product);
    same(words.choices.laboratoryGrades, LAB_GRADES);
    same(words.choices.equipmentUses, EQUIPMENT_USES);
    same(words.choices.attachments, ATTACHMENT_CATEGORIES);
    same(words.declaration, DECLARATION_FIELDS);
    same(words.labels, LABELS);
    expect(words.pledges).toHaveLength(5);
  });

  it('name every sheet of the archive so that a workbook takes it', async () => {
    const { sheets } = await readArchiveWords(locale);
    expect(Object.keys(sheets)).toEqual(Object.keys(ARCHIVE_SHEETS));
    for (const name of Object.values(sheets)) expect(name).toMatch(/^[^:\\/?*[\]]{1,28}$/);
    expect(new Set(Object.values(sheets)).size).toBe(Object.keys(sheets).length);
  });
});

describe('the words of the forms', () => {
  it('hold no Chinese in English', async () => {
    const texts = [...textsIn(await readFormWords('en')), ...textsIn(await readArchiveWords('en'))];
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('leave the same places to fill in in both languages', async () => {
    const [chinese, english] = await Promise.all([readFormWords('zh-CN'), readFormWords('en')]);
    const places = (words: object) => textsIn(words).map(placeholders);
    expect(places(english)).toEqual(places(chinese));
  });

  it('are read once', async () => expect(await readFormWords('en')).toBe(await readFormWords('en')));

  it('are refused when one is missing or one too many', async () => {
    const words = await readFormWords('en');
    const { name: _, ...facts } = words.facts;
    expect(formWordsOutput.safeParse(words).success).toBe(true);
    expect(formWordsOutput.safeParse({ ...words, facts }).success).toBe(false);
    expect(formWordsOutput.safeParse({ ...words, facts: { ...words.facts, another: 'x' } }).success).toBe(false);
  });

  it('copy no article at length: an item says it in a few words', async () => {
    const stored: { evaluation: { items: Record<string, { 'zh-CN': string }> } } = parse(
      await readFile(path.join(PROJECT_FOLDER, 'seeds', 'forms.yaml'), 'utf8'),
    );
    for (const item of Object.values(stored.evaluation.items)) expect(item['zh-CN'].length).toBeLessThanOrEqual(40);
  });

  it('fill in what is known and leave what is not', () =>
    expect(filledIn('{a} of {b}, {c}', { a: 1, b: '{a}' })).toBe('1 of {a}, {c}'));
});
