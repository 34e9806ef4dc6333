import { LIST_COLUMNS } from '../../../server/enterprises/filings/list-kinds.ts';
import type { TypedFigures } from '../../../server/enterprises/inspection/schema.ts';
import type { Api } from '../../load-context.ts';
import type { GridColumn } from '../filings/entry-row-fields.tsx';
import type { EntryRow } from '../filings/entry-rows.ts';
import { plainNumber } from '../filings/live-sum.ts';

type ColumnId = (typeof LIST_COLUMNS)['inspection-figures'][number];

/** The ids of the datalists of the form. */
export const COUNTRIES = 'countries';
export const ENTERPRISES = 'enterprises';

const COUNT = { width: '4.75rem', number: 'numeric' } as const;
const GOODS = { width: '5.5rem', number: 'decimal' } as const;
const MONEY = { width: '6.5rem', number: 'decimal' } as const;

const LOOKS = {
  enterpriseUscc: { width: '11.25rem', suggestions: ENTERPRISES },
  country: { width: '6.75rem', suggestions: COUNTRIES },
  product: { width: '7.5rem' },
  inspectedBatches: COUNT,
  inspectedQuantity: GOODS,
  inspectedAmountUsd: MONEY,
  // Most rows have none of these: nothing to type then.
  failedBatches: { ...COUNT, initial: '0' },
  failedQuantity: { ...GOODS, initial: '0' },
  failedAmountUsd: { ...MONEY, initial: '0' },
  returnedBatches: { ...COUNT, initial: '0' },
  returnedQuantity: { ...GOODS, initial: '0' },
  returnedAmountUsd: { ...MONEY, initial: '0' },
} as const satisfies Record<ColumnId, Pick<GridColumn, 'width' | 'suggestions' | 'number' | 'initial'>>;

export interface ColumnWords {
  header: (id: ColumnId) => string;
  /** As the workbook's headings and the official form have them. */
  title: (id: ColumnId) => string;
  usd: string;
}

const isMoney = (id: ColumnId) => id.endsWith('AmountUsd');

/** The columns of the form, in the reader's language. */
export const figureColumns = ({ header, title, usd }: ColumnWords): GridColumn[] =>
  LIST_COLUMNS['inspection-figures'].map((id) => ({
    id,
    header: header(id),
    unit: isMoney(id) ? usd : undefined,
    titles: isMoney(id) ? [header(id), title(id), `${title(id)}(${usd})`] : [header(id), title(id)],
    ...LOOKS[id],
  }));

/** Refused by the server as no whole number, beside its cell. */
const NO_COUNT = -1;

function countOf(text = ''): number {
  const plain = plainNumber(text);
  return plain !== null && /^\d+$/.test(plain) ? Number(plain) : NO_COUNT;
}

/** A row of the form as the server takes it; without an enterprise the figures are of the country only. */
export const typedFiguresOf = (row: EntryRow): TypedFigures => ({
  enterpriseUscc: row.enterpriseUscc?.trim() || null,
  country: row.country ?? '',
  product: row.product ?? '',
  inspectedBatches: countOf(row.inspectedBatches),
  inspectedQuantity: row.inspectedQuantity ?? '',
  inspectedAmountUsd: row.inspectedAmountUsd ?? '',
  failedBatches: countOf(row.failedBatches),
  failedQuantity: row.failedQuantity ?? '',
  failedAmountUsd: row.failedAmountUsd ?? '',
  returnedBatches: countOf(row.returnedBatches),
  returnedQuantity: row.returnedQuantity ?? '',
  returnedAmountUsd: row.returnedAmountUsd ?? '',
});

type StoredRow = Awaited<ReturnType<Api['inspectionFigures']['read']>>['rows'][number];

/** A stored row as the form shows it. */
export const figuresEntryOf = ({ enterprise, countryName, ...row }: StoredRow): EntryRow => ({
  enterpriseUscc: enterprise?.uscc ?? '',
  country: countryName,
  product: row.product,
  inspectedBatches: String(row.inspectedBatches),
  inspectedQuantity: row.inspectedQuantity,
  inspectedAmountUsd: row.inspectedAmountUsd,
  failedBatches: String(row.failedBatches),
  failedQuantity: row.failedQuantity,
  failedAmountUsd: row.failedAmountUsd,
  returnedBatches: String(row.returnedBatches),
  returnedQuantity: row.returnedQuantity,
  returnedAmountUsd: row.returnedAmountUsd,
});
