import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { cellTexts } from '../filings/cell-texts.ts';
import { addImport, type ImportKey } from '../filings/import-store.ts';
import { requireStoredFile } from '../filings/require-stored-file.ts';
import { type ImportJob, queueImport } from '../filings/run-import.ts';
import { columnSpecs, type ListWords, readListWords } from '../filings/workbook-words.ts';
import type { startImportInput } from './schema.ts';
import { decideList, storeList } from './store-list.ts';
import { createListTaker } from './take-rows.ts';

type StartImport = z.infer<typeof startImportInput>;

/**
 * EF4: files a month's list from a workbook that was stored before. What forbids it is said at once; the rows are read
 * after the answer, and `readImport` tells how it goes.
 */
export async function startImport(context: RequestContext, input: StartImport) {
  const words = await readListWords();
  let begun: ImportKey | undefined;
  const answer = await writeInZone(context, input.zone, 'startImport', input, async (write) => {
    await decideList(write, input);
    await requireStoredFile(write, input.sha256);
    const { enterprise, month, sha256, fileName } = input;
    begun = await addImport(write, { kind: 'monthly-list', enterpriseId: enterprise, month, sha256, fileName });
    await write.record({
      action: 'list.import',
      objectType: 'list-import',
      objectId: begun.id,
      after: { enterprise, month, fileName, sha256 },
    });
    return { id: begun.id, state: 'waiting' as const };
  });
  // A repeated request with its Idempotency-Key got the first one's answer, and the import is under way.
  if (begun) queueImport(context, jobOf(input, begun, words));
  return answer;
}

function jobOf(input: StartImport, key: ImportKey, words: ListWords): ImportJob {
  const nothing = new Set(words.nothing);
  const taker = createListTaker();
  return {
    key,
    sha256: input.sha256,
    columns: columnSpecs(words, 'monthly-list'),
    open: async () => ({
      take(row) {
        const { texts, problems } = cellTexts(row, nothing);
        return problems.length > 0 ? { problems } : taker.take(row.number, typedRowOf(texts));
      },
      finish: taker.finish,
    }),
    file: (write, rows) => storeList(write, input, { totals: taker.totals(), rows, sha256: input.sha256 }),
  };
}

const typedRowOf = ({ country = '', product = '', quantity = '', unit = '', amountUsd = '', ...others }: Texts) => ({
  country,
  product,
  quantity,
  unit,
  amountUsd,
  ...others,
});

type Texts = Partial<Record<string, string>>;
