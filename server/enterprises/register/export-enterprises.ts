import { z } from 'zod';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { listWorkbook } from '../../workbooks/list-workbook.ts';
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

const wordsSchema = z.strictObject({
  sheet: bilingualSchema,
  fileName: bilingualSchema,
  yes: bilingualSchema,
  no: bilingualSchema,
  columns: z.record(z.enum(KEYS), bilingualSchema),
});
const readWords = seedReader('register-workbook.yaml', wordsSchema);

type ListInput = z.infer<typeof exportEnterprisesInput>;

/** What the list of enterprises shows, as a workbook: the first 10,000 rows. */
export async function exportEnterprises(context: RequestContext, input: ListInput, locale: Locale) {
  const words = await readWords();
  const { statuses } = await readArchiveWords(locale);
  const yesNo = (is: boolean) => words[is ? 'yes' : 'no'][locale];
  return listWorkbook({
    words,
    locale,
    columns: COLUMNS,
    page: (asked) => listEnterprises(context, { ...input, ...asked }),
    rowOf: ({ hsCodes, markets, ...row }) => ({
      ...row,
      status: statuses[row.status],
      eligibleForSupport: yesNo(row.eligibleForSupport),
      underObservation: yesNo(row.underObservation),
      hsCodes: hsCodes.join('; '),
      markets: markets.map((code) => countryName(code, locale)).join('; '),
    }),
  });
}
