import type { Bilingual, Locale } from '../../server/platform/bilingual.ts';

export type { Locale } from '../../server/platform/bilingual.ts';

// Stated again here because bilingual.ts brings zod along, which the browser doesn't need for two words.
export const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[];
export const DEFAULT_LOCALE: Locale = 'zh-CN';

/** What each language calls itself: shown to people who may not read the current one. */
export const LOCALE_NAMES = { 'zh-CN': '中文', en: 'English' } as const satisfies Record<Locale, string>;

/** Narrows anything from outside (cookie, form, query) to a supported language. */
export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The wording of a zone's own text (names, titles) in the reader's language. */
export const inLocale = (text: Bilingual, locale: Locale): string => text[locale];
