import { z } from 'zod';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import type { ColumnSpec } from '../../workbooks/row-batch.ts';
import { LIST_COLUMNS, LIST_KINDS, type ListKind, OPTIONAL_COLUMNS } from './list-kinds.ts';

const exampleSchema = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

const wordsSchema = z.strictObject({
  guide: z.strictObject({
    sheet: bilingualSchema,
    column: bilingualSchema,
    meaning: bilingualSchema,
    example: bilingualSchema,
    lines: z.array(bilingualSchema),
  }),
  nothing: z.array(z.string()),
  kinds: z.record(
    z.enum(LIST_KINDS),
    z.strictObject({
      sheet: bilingualSchema,
      fileName: bilingualSchema,
      columns: z.record(
        z.string(),
        z.strictObject({
          title: bilingualSchema,
          also: z.array(z.string()).default([]),
          help: bilingualSchema,
          example: exampleSchema,
        }),
      ),
    }),
  ),
});

/** What the workbooks of lists say to people. */
export type ListWords = z.infer<typeof wordsSchema>;

export const readListWords = seedReader('list-workbooks.yaml', wordsSchema);

export function columnWords(words: ListWords, kind: ListKind, key: string) {
  const column = words.kinds[kind].columns[key];
  if (!column) throw new Error(`seeds/list-workbooks.yaml has no ${kind}.${key}`);
  return column;
}

/** The headings by which a workbook's columns are found. */
export const columnSpecs = (words: ListWords, kind: ListKind): ColumnSpec[] =>
  LIST_COLUMNS[kind].map((key) => {
    const { title, also } = columnWords(words, kind, key);
    return { key, titles: [title['zh-CN'], title.en, ...also], optional: OPTIONAL_COLUMNS.includes(key) };
  });

/** The heading in the reader's language; the key itself for what is no column. */
export const columnTitle = (words: ListWords, kind: ListKind, key: string, locale: Locale): string =>
  words.kinds[kind].columns[key]?.title[locale] ?? key;
