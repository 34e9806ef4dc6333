import { z } from 'zod';
import { optionalText, text } from '../../platform/inputs.ts';

/** Q6: the parts of the fixed format that are written; 1.2 also has the figures, and 3 the cases. */
export const SECTIONS = [
  'supervision',
  'figures',
  'overview',
  'safety',
  'hygiene',
  'health',
  'environment',
  'fraud',
  'trend',
  'suggestions',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The format's own numbers: 1.1, 1.2, 2.1 (with its five aspects and the trend), 2.2. */
export const SECTION_NUMBER = {
  supervision: '1.1',
  figures: '1.2',
  overview: '2.1',
  safety: '2.1',
  hygiene: '2.1',
  health: '2.1',
  environment: '2.1',
  fraud: '2.1',
  trend: '2.1',
  suggestions: '2.2',
} as const satisfies Record<Section, string>;

export const LONGEST_SECTION = 20_000;
const MOST_CASES = 20;

export const LONGEST_TITLE = 200;
export const LONGEST_CASE = 5_000;

const sections = Object.fromEntries(SECTIONS.map((section) => [section, optionalText(LONGEST_SECTION)])) as Record<
  Section,
  ReturnType<typeof optionalText>
>;

/** 3: a typical case; `source` is what it was made from, if not written freely. */
export const reportCase = z.object({
  title: text(LONGEST_TITLE),
  text: text(LONGEST_CASE),
  source: z.object({ kind: z.enum(['risk', 'incident']), id: z.uuid() }).nullable(),
});
export type ReportCase = z.infer<typeof reportCase>;

/** What people write in a report. Paragraphs are lines. */
export const reportContent = z.object({
  title: text(LONGEST_TITLE),
  sections: z.object(sections),
  cases: z.array(reportCase).max(MOST_CASES),
});
export type ReportContent = z.infer<typeof reportContent>;

/** The language in which a report is written: suggestions for it come in the same one, whoever reads them. */
export const languageOf = ({ title }: Pick<ReportContent, 'title'>): 'zh-CN' | 'en' =>
  /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en';
