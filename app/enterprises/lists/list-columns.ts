import { LIST_COLUMNS } from '../../../server/enterprises/filings/list-kinds.ts';
import type { TypedRow } from '../../../server/enterprises/monthly-lists/schema.ts';
import type { Api } from '../../load-context.ts';
import type { GridColumn } from '../filings/entry-row-fields.tsx';
import type { EntryRow } from '../filings/entry-rows.ts';

type ColumnId = (typeof LIST_COLUMNS)['monthly-list'][number];

/** The id of the datalist with the countries' names. */
export const COUNTRIES = 'countries';

const LOOKS = {
  country: { width: '9rem', suggestions: COUNTRIES },
  product: { width: '13rem' },
  hsCode: { width: '7rem' },
  quantity: { width: '6.5rem', number: 'decimal' },
  unit: { width: '4.5rem' },
  amountUsd: { width: '8.5rem', number: 'decimal' },
  nonconformity: { width: '10rem' },
  ownBrandQuantity: { width: '6.5rem', number: 'decimal' },
  ownBrandAmountUsd: { width: '8.5rem', number: 'decimal' },
} as const satisfies Record<ColumnId, Pick<GridColumn, 'width' | 'suggestions' | 'number'>>;

const IN_USD: readonly ColumnId[] = ['amountUsd', 'ownBrandAmountUsd'];

export interface ColumnWords {
  header: (id: ColumnId) => string;
  usd: string;
}

/** The columns of the form, in the reader's language. */
export const listColumns = ({ header, usd }: ColumnWords): GridColumn[] =>
  LIST_COLUMNS['monthly-list'].map((id) => {
    const title = header(id);
    const unit = IN_USD.includes(id) ? usd : undefined;
    return { id, header: title, unit, titles: unit ? titlesWithUnit(title, unit) : [title], ...LOOKS[id] };
  });

/** As a workbook's heading may write them: 金额, 金额（美元）, Amount (USD). */
export const titlesWithUnit = (title: string, unit: string): string[] => [title, `${title}(${unit})`];

/** A row of the form as the server takes it; an own-brand cell that is empty says that there is none. */
export const typedRowOf = (row: EntryRow): TypedRow => ({
  country: row.country ?? '',
  product: row.product ?? '',
  hsCode: row.hsCode ?? '',
  quantity: row.quantity ?? '',
  unit: row.unit ?? '',
  amountUsd: row.amountUsd ?? '',
  nonconformity: row.nonconformity ?? '',
  ownBrandQuantity: row.ownBrandQuantity?.trim() || null,
  ownBrandAmountUsd: row.ownBrandAmountUsd?.trim() || null,
});

type StoredRow = Awaited<ReturnType<Api['lists']['read']>>['rows'][number];

/** A stored row as the form shows it. */
export const entryRowOf = ({ countryName, ...row }: StoredRow): EntryRow => ({
  country: countryName,
  product: row.product,
  hsCode: row.hsCode,
  quantity: row.quantity,
  unit: row.unit,
  amountUsd: row.amountUsd,
  nonconformity: row.nonconformity,
  ownBrandQuantity: row.ownBrandQuantity ?? '',
  ownBrandAmountUsd: row.ownBrandAmountUsd ?? '',
});
