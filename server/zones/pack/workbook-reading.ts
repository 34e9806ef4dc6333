import type { Message } from '../../platform/errors.ts';
import type { WorkbookRefusal } from '../../workbooks/workbook-refusal.ts';

/** The cells of a workbook as plain data: it crosses the border between two threads. */
export interface Sheet {
  name: string;
  rows: SheetRow[];
}

export interface SheetRow {
  number: number;
  cells: SheetCell[];
}

/** Text as people see it; dates as 'YYYY-MM-DD'. Formulas and errors are no data: they are reported. */
export interface SheetCell {
  column: number;
  kind: 'text' | 'formula' | 'error';
  text: string;
}

export type WorkbookReading = { ok: true; sheets: Sheet[] } | { ok: false; message: Message; sheet: string | null };

/** A refusal as the thread answers it. */
export const asReading = ({ text, sheet }: WorkbookRefusal): WorkbookReading => ({ ok: false, message: text, sheet });
