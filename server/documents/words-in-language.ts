import { type Bilingual, bilingualSchema, type Locale } from '../platform/bilingual.ts';

/** Words of a seed file as one reader gets them: every pair of languages is a plain text. */
export type InLanguage<T> = T extends Bilingual ? string : { [K in keyof T]: InLanguage<T[K]> };

/** Reads what was stored in both languages; each language is made once. */
export function inEveryLanguage<T>(read: () => Promise<T>): (locale: Locale) => Promise<InLanguage<T>> {
  const known = new Map<Locale, Promise<InLanguage<T>>>();
  return (locale) => {
    const found = known.get(locale) ?? read().then((stored) => inLanguage(stored, locale));
    known.set(locale, found);
    return found;
  };
}

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
