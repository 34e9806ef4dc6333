import { z } from 'zod';
import { pictureSpec } from '../../charts/spec-schema.ts';
import { filledIn } from '../../documents/words-in-language.ts';

/** A paper of the half-yearly analysis apart from any file format: Word and print page show the same one. */

const ALIGNS = ['left', 'center', 'right'] as const;

const heading = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: z.string(),
});

const paragraph = z.object({
  kind: z.literal('paragraph'),
  text: z.string(),
  /** Says that something is not there; nobody wrote it. */
  isRemark: z.boolean(),
});

const table = z.object({
  kind: z.literal('table'),
  /** With its number and unit. */
  caption: z.string(),
  /** Widths in centimetres, scaled to the page. */
  columns: z.array(z.object({ title: z.string(), width: z.number(), align: z.enum(ALIGNS) })),
  /** Texts as they are shown: numbers are rounded, what is missing is said. */
  rows: z.array(z.array(z.string())),
  notes: z.array(z.string()),
});

const chart = z.object({
  kind: z.literal('chart'),
  caption: z.string(),
  spec: pictureSpec,
  notes: z.array(z.string()),
});

export const documentBlock = z.discriminatedUnion('kind', [heading, paragraph, table, chart]);
export type DocumentBlock = z.infer<typeof documentBlock>;
export type TableBlock = z.infer<typeof table>;
export type ChartBlock = z.infer<typeof chart>;

export const officialDocument = z.object({
  title: z.string(),
  /** Under the title, in plain sight: that it is a draft, that its data are made up. */
  marks: z.array(z.string()),
  /** Between title and text, line by line. */
  head: z.array(z.string()),
  blocks: z.array(documentBlock),
  /** At the end, to the right: who issues it, and when. */
  closing: z.array(z.string()),
});
export type OfficialDocument = z.infer<typeof officialDocument>;

export const headingOf = (level: 1 | 2 | 3, text: string): DocumentBlock => ({ kind: 'heading', level, text });

export const remark = (text: string): DocumentBlock => ({ kind: 'paragraph', text, isRemark: true });

/** Paragraphs are lines; an empty text is nothing. */
export const paragraphsOf = (text: string): DocumentBlock[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, isRemark: false }));

/** Tables and charts with their numbers before their captions, each kind counted apart. */
export function numbered(blocks: readonly DocumentBlock[], words: { table: string; chart: string }): DocumentBlock[] {
  const counts = { table: 0, chart: 0 };
  return blocks.map((block) => {
    if (block.kind !== 'table' && block.kind !== 'chart') return block;
    counts[block.kind] += 1;
    return { ...block, caption: `${filledIn(words[block.kind], { number: counts[block.kind] })} ${block.caption}` };
  });
}
