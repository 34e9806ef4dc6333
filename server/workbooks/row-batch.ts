/** A column that is looked for. */
export interface ColumnSpec {
  key: string;
  /** The headings by which it goes, in any language; spaces around, width of brackets and case don't matter. */
  titles: readonly string[];
  /** Required unless said otherwise. */
  optional?: boolean;
}

/**
 * Text as people see it: dates are YYYY-MM-DD, numbers plain decimals, logical values 'true' and 'false'. Formulas
 * (`text` is what they showed last) and errors are no data: the caller reports them.
 */
export interface RowCell {
  kind: 'text' | 'formula' | 'error';
  text: string;
}

export interface WorkbookRow {
  /** As the spreadsheet counts them, from 1. */
  number: number;
  /** By the column's key; blank cells are missing. */
  cells: Record<string, RowCell>;
}

/** Where the rows stand. */
export interface SheetHeader {
  sheet: string;
  row: number;
  /** Headings that nobody asked for, in their order. */
  unknown: readonly string[];
}

export interface RowProgress {
  /** Rows with data read so far, this batch's included. */
  readRows: number;
  /** A hint from the sheet's own dimension; null where it gives none. */
  totalRows: number | null;
  /** How much of the sheet is behind us, 0 to 1. */
  share: number;
}

export interface RowBatch extends RowProgress {
  header: SheetHeader;
  rows: WorkbookRow[];
}
