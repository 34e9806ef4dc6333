import type { Writable } from 'node:stream';
import type { Bilingual, Locale } from '../platform/bilingual.ts';
import { type WriteRow, writeRows } from './write-rows.ts';

const MOST_ROWS = 10_000;
const ROWS_AT_ONCE = 200;

interface ListWorkbook<Item, Key extends string> {
  words: { fileName: Bilingual; sheet: Bilingual; columns: Readonly<Record<Key, Bilingual>> };
  locale: Locale;
  /** Keys in their order, with the widths of the columns. */
  columns: readonly (readonly [Key, number])[];
  /** A page of the list, as its reader sees it. */
  page: (asked: { cursor?: string; limit: number }) => Promise<{ items: readonly Item[]; nextCursor: string | null }>;
  rowOf: (item: Item) => WriteRow;
}

/** What a list shows, as a workbook: the first 10,000 rows, read page by page while it is written. */
export async function listWorkbook<Item, Key extends string>(list: ListWorkbook<Item, Key>) {
  const { words, locale, columns, page: read, rowOf } = list;
  // Read before the answer begins: a refusal must not come in the middle of a file.
  const first = await read({ limit: ROWS_AT_ONCE });

  async function* rows() {
    let left = MOST_ROWS;
    for (let page = first; ; ) {
      for (const item of page.items.slice(0, left)) yield rowOf(item);
      left -= page.items.length;
      if (page.nextCursor === null || left <= 0) return;
      page = await read({ cursor: page.nextCursor, limit: ROWS_AT_ONCE });
    }
  }

  return {
    fileName: `${words.fileName[locale]}.xlsx`,
    write: (stream: Writable) =>
      writeRows(stream, {
        sheet: words.sheet[locale],
        columns: columns.map(([key, width]) => ({ key, width, title: words.columns[key][locale] })),
        rows: rows(),
      }),
  };
}
