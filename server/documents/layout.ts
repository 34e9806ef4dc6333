/** A paper as an office expects it, apart from any file format: lines, tables, signature lines. */

export type Align = 'left' | 'center' | 'right';
/** 'label' is printed matter of a table, 'heading' names a part, 'small' is a remark. */
export type Look = 'normal' | 'label' | 'heading' | 'small';

export interface Line {
  text: string;
  align?: Align;
  look?: Look;
}

export interface Cell {
  lines: readonly Line[];
  /** Columns and rows that it covers; 1 if left out. */
  span?: number;
  rows?: number;
  isAtTop?: boolean;
}

export interface Row {
  cells: readonly Cell[];
  /** In centimetres, at least. */
  height?: number;
  /** Repeated at the top of every page. */
  isHeader?: boolean;
  /** A row whose text may go on to the next page; others stay whole. */
  maySplit?: boolean;
  /** No rule between this row and the next: together they are one box. */
  isOpenBelow?: boolean;
  staysWithNext?: boolean;
}

export interface Table {
  kind: 'table';
  /** Widths in centimetres; scaled to the width of the page. */
  columns: readonly number[];
  rows: readonly Row[];
}

/** A line to write on: what stands before it, and what is already written. */
export interface Blank {
  label: string;
  value: string;
}

export type Block =
  | Table
  | ({ kind: 'line' } & Line)
  /** One or two lines to write on beside each other. */
  | { kind: 'blanks'; blanks: readonly Blank[] };

/** Printed matter in a table. */
export const printed = (text: string, place: Omit<Cell, 'lines'> = {}): Cell => ({
  ...place,
  lines: linesOf(text).map((line) => ({ text: line, align: 'center', look: 'label' })),
});

/** What somebody filled in; every line of the text stays one. */
export const written = (text: string, place: Omit<Cell, 'lines'> & { align?: Align } = {}): Cell => {
  const { align = 'left', ...rest } = place;
  return { ...rest, lines: linesOf(text).map((line) => ({ text: line, align })) };
};

export const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n\u2028\u2029]/);

/** A row that names the part of the table below it. */
export const heading = (text: string, span: number): Row => ({
  staysWithNext: true,
  cells: [{ span, lines: [{ text, align: 'center', look: 'heading' }] }],
});

/** Head of a table with a line for each row. */
export const columnHeads = (texts: readonly string[]): Row => ({
  isHeader: true,
  cells: texts.map((text) => printed(text)),
});
