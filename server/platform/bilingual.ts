import { z } from 'zod';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** A text that a zone brings along (names, titles), in both languages. */
export interface Bilingual {
  'zh-CN': string;
  en: string;
}

export const bilingualSchema = z.strictObject({
  'zh-CN': z.string().trim().min(1).max(400),
  en: z.string().trim().min(1).max(600),
});

/** The same as an answer tells it. */
export const bilingualOutput = z.object({ 'zh-CN': z.string(), en: z.string() });

export const bilingual = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });
