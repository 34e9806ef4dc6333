import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { LIST_COLUMNS, type ListKind } from '../../server/enterprises/filings/list-kinds.ts';
import { numberFormat } from '../../server/enterprises/filings/list-template.ts';
import { columnTitle, readListWords } from '../../server/enterprises/filings/workbook-words.ts';
import { type WriteRow, writeRows } from '../../server/workbooks/write-rows.ts';

/** A list as somebody hands it in, with the template's headings. */
export async function listWorkbook(
  kind: ListKind,
  rows: Iterable<WriteRow>,
  locale: 'zh-CN' | 'en' = 'zh-CN',
): Promise<Buffer> {
  const words = await readListWords();
  const columns = LIST_COLUMNS[kind].map((key) => ({
    key,
    title: columnTitle(words, kind, key, locale),
    width: 20,
    numFmt: numberFormat(key) ?? '@',
  }));
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeRows(stream, { sheet: 'list', columns, rows })]);
  return bytes;
}

const COUNTRIES = ['德国', '美国', 'Japan', 'FR', '越南', '中国香港'];

/** A right row of a monthly list; each number gives another. */
export const exportRow = (number: number): WriteRow => ({
  country: COUNTRIES[number % COUNTRIES.length],
  product: `打印机硒鼓型号 ${number}`,
  hsCode: '8443.9990',
  quantity: String(100 + number),
  unit: '个',
  amountUsd: `${1_000 + number}.${String(number % 100).padStart(2, '0')}`,
  nonconformity: number % 100 === 0 ? '包装破损' : '无',
  ownBrandQuantity: number % 2 === 0 ? '50' : null,
  ownBrandAmountUsd: number % 2 === 0 ? '500.5' : null,
});

export function* exportRows(count: number): Generator<WriteRow> {
  for (let number = 1; number <= count; number += 1) yield exportRow(number);
}
