import type { z } from 'zod';
import type { Locale } from '../../platform/bilingual.ts';
import type { Translate } from '../../platform/trpc.ts';
import type { readImport } from './read-import.ts';
import type { importOutput } from './schema.ts';
import { columnTitle, readListWords } from './workbook-words.ts';

/** An import with its problems in the reader's words. */
export async function presentImport(
  found: Awaited<ReturnType<typeof readImport>>,
  locale: Locale,
  translate: Translate,
): Promise<z.infer<typeof importOutput>> {
  const words = await readListWords();
  return {
    ...found,
    problems: found.problems.map(({ row, column, key, params }) => ({
      row,
      column,
      columnTitle: column === null ? null : columnTitle(words, found.kind, column, locale),
      message: translate(locale, { key, ...(params && { params }) }),
    })),
  };
}
