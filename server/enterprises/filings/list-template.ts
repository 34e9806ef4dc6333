import type { Locale } from '../../platform/bilingual.ts';
import { writeTemplate } from '../../workbooks/write-template.ts';
import { LIST_COLUMNS, type ListKind } from './list-kinds.ts';
import { columnWords, readListWords } from './workbook-words.ts';

/** The workbook in which a list is filled in. */
export async function writeListTemplate(
  kind: ListKind,
  locale: Locale,
): Promise<{ fileName: string; content: Buffer }> {
  const words = await readListWords();
  const { fileName, sheet } = words.kinds[kind];
  const columns = LIST_COLUMNS[kind].map((key) => ({ ...columnWords(words, kind, key), numFmt: numberFormat(key) }));
  return writeTemplate({ fileName, sheet, guide: words.guide }, columns, locale);
}

/** How a column's numbers look; null for columns of text. */
export function numberFormat(key: string): string | null {
  if (key.endsWith('Batches')) return '0';
  if (key.endsWith('AmountUsd') || key === 'amountUsd') return '#,##0.00';
  return key.endsWith('Quantity') || key === 'quantity' ? 'General' : null;
}
