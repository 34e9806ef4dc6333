import type { Writable } from 'node:stream';
import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';
import { type WriteRow, writeRows } from '../../workbooks/write-rows.ts';
import { LIST_COLUMNS } from '../filings/list-kinds.ts';
import { numberFormat } from '../filings/list-template.ts';
import { columnTitle, readListWords } from '../filings/workbook-words.ts';
import { countryName } from '../register/countries.ts';
import { requireEnterprise } from '../store.ts';
import { loadRevisions, loadRows } from './list-store.ts';
import { chosen } from './read-list.ts';
import type { exportInput } from './schema.ts';

const KIND = 'monthly-list';
const ROWS_AT_ONCE = 1_000;
const WIDTHS: Record<string, number> = { product: 36, nonconformity: 36 };
const WIDTH = 18;

/**
 * EF4: a list as a workbook, of any size: rows go from the database to the stream by pages. It can be filled on and handed
 * in again.
 */
export async function exportList(context: RequestContext, input: z.infer<typeof exportInput>, locale: Locale) {
  const words = await readListWords();
  const { list, enterprise } = await readInZone(context, input.zone, 'zone.view', async (work) => {
    const found = await requireEnterprise(work, 'archive.view', input.enterprise);
    const revisions = await loadRevisions(work.tx, work.zoneId, found.id, input.month);
    return { list: chosen(revisions, input.revision), enterprise: found };
  });
  if (!list) throw notFound('listNotFound');
  const { sheet, fileName } = words.kinds[KIND];
  const columns = LIST_COLUMNS[KIND].map((key) => {
    const numFmt = numberFormat(key);
    return {
      key,
      title: columnTitle(words, KIND, key, locale),
      width: WIDTHS[key] ?? WIDTH,
      ...(numFmt && { numFmt }),
    };
  });
  return {
    fileName: `${enterprise.name}-${fileName[locale]}-${list.month}.xlsx`,
    write: (stream: Writable) =>
      writeRows(stream, { sheet: sheet[locale], columns, rows: rowsOf(context, input.zone, list.id, locale) }),
  };
}

/** Stored rows never change, so every page may have a transaction of its own: a slow reader holds none. */
async function* rowsOf({ platform }: RequestContext, zone: string, listId: string, locale: Locale) {
  for (let after = 0, isMore = true; isMore; ) {
    const rows = await withZones(platform.prisma, [zone], (tx) => loadRows(tx, zone, listId, after, ROWS_AT_ONCE), {
      readOnly: true,
    });
    for (const { position, ...row } of rows) {
      after = position;
      yield { ...row, country: countryName(row.country, locale) } satisfies WriteRow;
    }
    isMore = rows.length === ROWS_AT_ONCE;
  }
}
