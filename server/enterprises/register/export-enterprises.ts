import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parse } from 'yaml';
import { z } from 'zod';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { PROJECT_FOLDER } from '../../platform/project-folder.ts';
import { type WriteRow, writeRows } from '../../workbooks/write-rows.ts';
import { readArchiveWords } from '../documents/form-words.ts';
import { countryName } from './countries.ts';
import { listEnterprises } from './list-enterprises.ts';
import { listInput } from './schema.ts';

/** The query of the page with the list; where its page begins is no matter here. */
export const exportEnterprisesInput = listInput.omit({ cursor: true, limit: true });

const COLUMNS = [
  ['uscc', 22],
  ['name', 40],
  ['nameEn', 40],
  ['status', 12],
  ['since', 12],
  ['eligibleForSupport', 18],
  ['underObservation', 18],
  ['hsCodes', 30],
  ['markets', 40],
] as const;
const KEYS = COLUMNS.map(([key]) => key);

const MOST_ROWS = 10_000;
const ROWS_AT_ONCE = 200;

const wordsSchema = z.strictObject({
  sheet: bilingualSchema,
  fileName: bilingualSchema,
  yes: bilingualSchema,
  no: bilingualSchema,
  columns: z.record(z.enum(KEYS), bilingualSchema),
});
type Words = z.infer<typeof wordsSchema>;

let known: Promise<Words> | undefined;

function readWords(): Promise<Words> {
  known ??= readFile(path.join(PROJECT_FOLDER, 'seeds', 'register-workbook.yaml'), 'utf8').then((text) =>
    wordsSchema.parse(parse(text)),
  );
  return known;
}

type ListInput = z.infer<typeof exportEnterprisesInput>;

/** What the list of enterprises shows, as a workbook: the first 10,000 rows. */
export async function exportEnterprises(context: RequestContext, input: ListInput, locale: Locale) {
  const words = await readWords();
  const { statuses } = await readArchiveWords(locale);
  const yesNo = (is: boolean) => words[is ? 'yes' : 'no'][locale];
  // Read before the answer begins: a refusal must not come in the middle of a file.
  const first = await listEnterprises(context, { ...input, limit: ROWS_AT_ONCE });

  async function* rows() {
    let left = MOST_ROWS;
    for (let page = first; ; ) {
      for (const { hsCodes, markets, ...row } of page.items.slice(0, left)) {
        yield {
          ...row,
          status: statuses[row.status],
          eligibleForSupport: yesNo(row.eligibleForSupport),
          underObservation: yesNo(row.underObservation),
          hsCodes: hsCodes.join('; '),
          markets: markets.map((code) => countryName(code, locale)).join('; '),
        } satisfies WriteRow;
      }
      left -= page.items.length;
      if (page.nextCursor === null || left <= 0) return;
      page = await listEnterprises(context, { ...input, cursor: page.nextCursor, limit: ROWS_AT_ONCE });
    }
  }

  return {
    fileName: `${words.fileName[locale]}.xlsx`,
    write: (stream: Writable) =>
      writeRows(stream, {
        sheet: words.sheet[locale],
        columns: COLUMNS.map(([key, width]) => ({ key, width, title: words.columns[key][locale] })),
        rows: rows(),
      }),
  };
}
