/** What is filed by the month and may come as a workbook. */
export const LIST_KINDS = ['monthly-list', 'inspection-figures'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** The columns of each kind's workbook, in their order. Titles and explanations stand in seeds/list-workbooks.yaml. */
export const LIST_COLUMNS = {
  'monthly-list': [
    'country',
    'product',
    'hsCode',
    'quantity',
    'unit',
    'amountUsd',
    'nonconformity',
    'ownBrandQuantity',
    'ownBrandAmountUsd',
  ],
  'inspection-figures': [
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
  ],
} as const satisfies Record<ListKind, readonly string[]>;

/** Columns that a workbook may leave out. */
export const OPTIONAL_COLUMNS: readonly string[] = [
  'hsCode',
  'nonconformity',
  'ownBrandQuantity',
  'ownBrandAmountUsd',
  'enterpriseUscc',
];

export const MOST_ROWS = 100_000;
/** How many rows one request brings; more come as a workbook. */
export const MOST_ROWS_TYPED = 2_000;
