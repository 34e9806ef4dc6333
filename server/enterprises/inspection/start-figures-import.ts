import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';
import { cellTexts } from '../filings/cell-texts.ts';
import { addImport, type ImportKey } from '../filings/import-store.ts';
import { requireStoredFile } from '../filings/require-stored-file.ts';
import { type ImportJob, queueImport } from '../filings/run-import.ts';
import { columnSpecs, type ListWords, readListWords } from '../filings/workbook-words.ts';
import { loadUsccs } from './figure-store.ts';
import type { startFiguresImportInput } from './schema.ts';
import { decideFigures, storeFigures } from './store-figures.ts';
import { createFigureTaker, type WrittenFigures } from './take-figures.ts';

type StartImport = z.infer<typeof startFiguresImportInput>;

/**
 * Q5: reports a month's figures from a workbook that was stored before. What forbids it is said at once; the rows are read
 * after the answer, and `readImport` tells how it goes.
 */
export async function startFiguresImport(context: RequestContext, input: StartImport) {
  const words = await readListWords();
  let begun: ImportKey | undefined;
  const answer = await writeInZone(context, input.zone, 'startFiguresImport', input, async (write) => {
    await decideFigures(write, input);
    await requireStoredFile(write, input.sha256);
    const { month, sha256, fileName } = input;
    begun = await addImport(write, { kind: 'inspection-figures', enterpriseId: null, month, sha256, fileName });
    await write.record({
      action: 'figures.import',
      objectType: 'list-import',
      objectId: begun.id,
      after: { month, fileName, sha256 },
    });
    return { id: begun.id, state: 'waiting' as const };
  });
  // A repeated request with its Idempotency-Key got the first one's answer, and the import is under way.
  if (begun) queueImport(context, jobOf(context, input, begun, words));
  return answer;
}

function jobOf({ platform }: RequestContext, input: StartImport, key: ImportKey, words: ListWords): ImportJob {
  const nothing = new Set(words.nothing);
  let rowCount = 0;
  return {
    key,
    sha256: input.sha256,
    columns: columnSpecs(words, 'inspection-figures'),
    async open() {
      const idOf = await withZones(platform.prisma, [key.zoneId], (tx) => loadUsccs(tx, key.zoneId), {
        readOnly: true,
      });
      const taker = createFigureTaker(idOf);
      return {
        take(row) {
          const { texts, problems } = cellTexts(row, nothing);
          if (problems.length > 0) return { problems };
          rowCount += 1;
          return taker.take(row.number, { ...NO_FIGURES, ...texts });
        },
        finish: taker.finish,
      };
    },
    file: (write, rows) => storeFigures(write, input, { rowCount, rows, sha256: input.sha256 }),
  };
}

/** Blank cells are missing. */
const NO_FIGURES: WrittenFigures = {
  enterpriseUscc: null,
  country: '',
  product: '',
  inspectedBatches: '',
  inspectedQuantity: '',
  inspectedAmountUsd: '',
  failedBatches: '',
  failedQuantity: '',
  failedAmountUsd: '',
  returnedBatches: '',
  returnedQuantity: '',
  returnedAmountUsd: '',
};
