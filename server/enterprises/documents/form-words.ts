import { z } from 'zod';
import { type Bilingual, bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { archiveShape } from './archive-shape.ts';
import { wordsShape } from './words-shape.ts';

/** The words as a reader gets them. */
export const formWordsOutput = wordsShape(z.string());
export type FormWords = z.infer<typeof formWordsOutput>;

const archiveWords = archiveShape(z.string());
export type ArchiveWords = z.infer<typeof archiveWords>;

const stored = wordsShape(bilingualSchema).extend({ archive: archiveShape(bilingualSchema) });
type StoredWords = z.infer<typeof stored>;

const readStoredWords = seedReader('forms.yaml', stored);

const inEveryLanguage = <T>(pick: (words: StoredWords) => T) => {
  const known = new Map<Locale, Promise<InLanguage<T>>>();
  return (locale: Locale): Promise<InLanguage<T>> => {
    const found = known.get(locale) ?? readStoredWords().then((stored) => inLanguage(pick(stored), locale));
    known.set(locale, found);
    return found;
  };
};

/** The words of the eight forms (EF1 to EF8) in a language. */
export const readFormWords: (locale: Locale) => Promise<FormWords> = inEveryLanguage(
  ({ archive: _, ...forms }) => forms,
);

/** The words of the archive workbook (E6) in a language. */
export const readArchiveWords: (locale: Locale) => Promise<ArchiveWords> = inEveryLanguage(({ archive }) => archive);

type InLanguage<T> = T extends Bilingual ? string : { [K in keyof T]: InLanguage<T[K]> };

const isBilingual = (value: unknown): value is Bilingual => bilingualSchema.safeParse(value).success;

function inLanguage<T>(value: T, locale: Locale): InLanguage<T>;
function inLanguage(value: unknown, locale: Locale): unknown {
  if (isBilingual(value)) return value[locale];
  if (Array.isArray(value)) return value.map((entry) => inLanguage(entry, locale));
  return Object.fromEntries(Object.entries(Object(value)).map(([key, entry]) => [key, inLanguage(entry, locale)]));
}

/** A note with what stands in {braces} filled in. */
export const filledIn = (note: string, values: Record<string, string | number>): string =>
  note.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace));
