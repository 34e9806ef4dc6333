import { z } from 'zod';
import { inEveryLanguage } from '../../documents/words-in-language.ts';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { archiveShape } from './archive-shape.ts';
import { wordsShape } from './words-shape.ts';

/** The words as a reader gets them. */
export const formWordsOutput = wordsShape(z.string());
export type FormWords = z.infer<typeof formWordsOutput>;

const archiveWords = archiveShape(z.string());
export type ArchiveWords = z.infer<typeof archiveWords>;

const stored = wordsShape(bilingualSchema).extend({ archive: archiveShape(bilingualSchema) });

const readStoredWords = seedReader('forms.yaml', stored);

/** The words of the eight forms (EF1 to EF8) in a language. */
export const readFormWords: (locale: Locale) => Promise<FormWords> = inEveryLanguage(async () => {
  const { archive: _, ...forms } = await readStoredWords();
  return forms;
});

/** The words of the archive workbook (E6) in a language. */
export const readArchiveWords: (locale: Locale) => Promise<ArchiveWords> = inEveryLanguage(
  async () => (await readStoredWords()).archive,
);
