import { z } from 'zod';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import type { ColumnSpec } from '../../workbooks/row-batch.ts';
import { writeTemplate } from '../../workbooks/write-template.ts';

/** The columns of a roll's workbook, in their order. */
export const ROLL_COLUMNS = ['name', 'organisation', 'uscc', 'phone', 'attended'] as const;
export type RollColumn = (typeof ROLL_COLUMNS)[number];

/** The name alone can't be left out: where from is told in words or by the credit code. */
const REQUIRED: readonly RollColumn[] = ['name'];

const column = z.strictObject({
  title: bilingualSchema,
  also: z.array(z.string()).default([]),
  help: bilingualSchema,
  example: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
});

const readRollWords = seedReader(
  'training-workbook.yaml',
  z.strictObject({
    sheet: bilingualSchema,
    fileName: bilingualSchema,
    guide: z.strictObject({
      sheet: bilingualSchema,
      column: bilingualSchema,
      meaning: bilingualSchema,
      example: bilingualSchema,
      lines: z.array(bilingualSchema),
    }),
    nothing: z.array(z.string()),
    yes: z.array(z.string()),
    columns: z.record(z.enum(ROLL_COLUMNS), column),
  }),
);

/** How a roll's workbook is read: its headings, and which cells say nothing or yes. */
export async function rollSheet(): Promise<{
  columns: ColumnSpec[];
  nothing: ReadonlySet<string>;
  yes: ReadonlySet<string>;
  titleOf: (column: string, locale: Locale) => string;
}> {
  const words = await readRollWords();
  return {
    columns: ROLL_COLUMNS.map((key) => {
      const { title, also } = words.columns[key];
      return { key, titles: [title['zh-CN'], title.en, ...also], optional: !REQUIRED.includes(key) };
    }),
    nothing: new Set(words.nothing),
    yes: new Set(words.yes),
    titleOf: (key, locale) =>
      ROLL_COLUMNS.filter((known) => known === key).map((known) => words.columns[known].title[locale])[0] ?? key,
  };
}

/** The workbook in which a roll is filled in. */
export async function writeRollTemplate(locale: Locale): Promise<{ fileName: string; content: Buffer }> {
  const words = await readRollWords();
  return writeTemplate(
    words,
    ROLL_COLUMNS.map((key) => words.columns[key]),
    locale,
  );
}
