import type { LIST_COLUMNS, LIST_KINDS, MOST_ROWS_TYPED } from '../../../server/enterprises/filings/list-kinds.ts';

/** How many rows a form takes; the compiler sees that the server says the same. */
export const ROWS_TYPED: typeof MOST_ROWS_TYPED = 2_000;

/** The columns as forms and workbooks have them; the compiler sees that the server says the same. */
export const COLUMNS_OF_LIST: (typeof LIST_COLUMNS)['monthly-list'] = [
  'country',
  'product',
  'hsCode',
  'quantity',
  'unit',
  'amountUsd',
  'nonconformity',
  'ownBrandQuantity',
  'ownBrandAmountUsd',
];
export const COLUMNS_OF_FIGURES: (typeof LIST_COLUMNS)['inspection-figures'] = [
  'enterpriseUscc',
  'country',
  'product',
  'inspectedBatches',
  'inspectedQuantity',
  'inspectedAmountUsd',
  'failedBatches',
  'failedQuantity',
  'failedAmountUsd',
  'returnedBatches',
  'returnedQuantity',
  'returnedAmountUsd',
];

/** The kinds of lists that come as workbooks; the compiler sees that the server says the same. */
export const LIST_KINDS_OFFERED: typeof LIST_KINDS = ['monthly-list', 'inspection-figures'];
