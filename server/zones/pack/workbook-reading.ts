import type { Message } from '../../platform/errors.ts';

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

/** Why a workbook isn't read at all. */
export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal';

  constructor(
    readonly key: string,
    readonly params?: Message['params'],
    readonly sheet: string | null = null,
  ) {
    super(key);
  }

  asReading(): WorkbookReading {
    const message: Message = this.params ? { key: this.key, params: this.params } : { key: this.key };
    return { ok: false, message, sheet: this.sheet };
  }
}
