import type { Writable } from 'node:stream';
import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { fileNameOf } from '../../documents/file-name.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type CellValue, type Sheet, type SheetColumn, writeSheets } from '../../workbooks/write-sheets.ts';
import { ARCHIVE_ROWS, type ArchivePaper } from '../documents/archive/archive-rows.ts';
import { type NewestList, readArchive } from '../documents/archive/read-archive.ts';
import { readArchiveWords, readFormWords } from '../documents/form-words.ts';
import { ARCHIVE_SHEETS, type ArchiveColumn, type ArchiveSheet } from '../documents/word-lists.ts';
import { loadRows } from '../monthly-lists/list-store.ts';
import { countryName } from '../register/countries.ts';
import type { ofEnterprise } from '../register/schema.ts';
import { requireEnterprise } from '../store.ts';

const ROWS_AT_ONCE = 1_000;
/** A sheet of a workbook holds some more than a million rows; what is more goes on to the next sheet. */
const ROWS_PER_SHEET = 1_000_000;

/**
 * E6: an enterprise's whole quality archive as one workbook of any size. All but the rows of the monthly lists is read
 * in one snapshot, before anything is sent; rows never change once they are filed, so they follow by pages.
 */
export async function exportArchive(context: RequestContext, input: z.infer<typeof ofEnterprise>, locale: Locale) {
  const found = await readInZone(context, input.zone, 'zone.view', (work) => readArchive(work, input.enterprise));
  const paper: ArchivePaper = {
    words: await readFormWords(locale),
    archive: await readArchiveWords(locale),
    locale,
    timeZone: context.platform.timeZone,
  };
  const rowsOf = (lists: readonly NewestList[]) => listRows(context, input, lists, locale);
  const sheetIds = Object.keys(ARCHIVE_SHEETS) as ArchiveSheet[];
  const sheets = sheetIds.flatMap((id): Sheet[] => {
    const head = { name: paper.archive.sheets[id], columns: columnsOf(id, paper) };
    if (id !== 'rows') return [{ ...head, rows: ARCHIVE_ROWS[id](found, paper) }];
    return bySheet(found.lists).map((lists, index) => ({
      ...head,
      name: index === 0 ? head.name : `${head.name} ${index + 1}`,
      rows: rowsOf(lists),
    }));
  });
  return {
    fileName: fileNameOf([paper.archive.fileName, found.enterprise.name], 'xlsx'),
    write: (stream: Writable) => writeSheets(stream, sheets),
  };
}

/** Months in their order, no more on a sheet than it can hold; one sheet even without any. */
function bySheet(lists: readonly NewestList[]): NewestList[][] {
  const sheets: NewestList[][] = [[]];
  let rows = 0;
  for (const list of lists) {
    rows += list.rowCount;
    if (rows > ROWS_PER_SHEET && sheets.at(-1)?.length) {
      sheets.push([]);
      rows = list.rowCount;
    }
    sheets.at(-1)?.push(list);
  }
  return sheets;
}

/** Each page in a transaction of its own: a slow reader holds none, and one who may no longer see it gets no more. */
async function* listRows(
  context: RequestContext,
  { zone, enterprise }: z.infer<typeof ofEnterprise>,
  lists: readonly NewestList[],
  locale: Locale,
): AsyncIterable<Partial<Record<ArchiveColumn, CellValue>>> {
  for (const { id, month } of lists) {
    for (let after = 0, isMore = true; isMore; ) {
      const rows = await readInZone(context, zone, 'zone.view', async (work) => {
        await requireEnterprise(work, 'archive.view', enterprise);
        return loadRows(work.tx, zone, id, after, ROWS_AT_ONCE);
      });
      for (const { position, unit, country, ...row } of rows) {
        after = position;
        yield { ...row, month, serial: position, country: countryName(country, locale), quantityUnit: unit };
      }
      isMore = rows.length === ROWS_AT_ONCE;
    }
  }
}

const WIDTHS: Partial<Record<ArchiveColumn, number>> = {
  value: 60,
  text: 60,
  description: 60,
  tracing: 40,
  before: 40,
  after: 40,
  reason: 40,
  releaseReason: 40,
  causeNote: 40,
  content: 40,
  facts: 40,
  fact: 30,
  product: 36,
  incident: 36,
  title: 36,
  fileName: 36,
  scope: 30,
  issuer: 24,
  departments: 30,
  nonconformity: 30,
  sha256: 68,
};
const WIDTH = 16;

const MONEY = '#,##0.00';
const COUNT = '0';
const EXACT = '#,##0.######';
const NUMBERS: Partial<Record<ArchiveColumn, string>> = {
  amount: EXACT,
  amountUsd: MONEY,
  ownBrandAmountUsd: MONEY,
  quantity: EXACT,
  ownBrandQuantity: EXACT,
  revision: COUNT,
  rowCount: COUNT,
  nonconformingRows: COUNT,
  serial: COUNT,
  termMonths: COUNT,
  declared: COUNT,
  pledges: COUNT,
  year: COUNT,
};

const columnsOf = (sheet: ArchiveSheet, { archive }: ArchivePaper): SheetColumn[] =>
  ARCHIVE_SHEETS[sheet].map((key: ArchiveColumn) => {
    const numFmt = NUMBERS[key];
    return { key, title: archive.columns[key], width: WIDTHS[key] ?? WIDTH, ...(numFmt && { numFmt }) };
  });
