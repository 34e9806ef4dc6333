import { plainCellText } from '../platform/cell-text.ts';
import { addressOf, columnOf, isoDate, plainNumber, unescapeText } from './cell-values.ts';
import type { DateFormats } from './date-formats.ts';
import type { XmlAttributes, XmlHandlers } from './read-xml.ts';
import type { RowCell } from './row-batch.ts';
import { type SharedTexts, TextCollector } from './shared-texts.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { broken, tooBig, WorkbookRefusal } from './workbook-refusal.ts';

export interface SheetContext {
  sheet: string;
  sharedTexts: SharedTexts;
  dateFormats: DateFormats;
  from1904: boolean;
}

export interface SheetCell extends RowCell {
  column: number;
}

/** Turns a sheet's XML into rows of cells, one row at a time; blank cells and rows are left out. */
export class SheetCells implements XmlHandlers {
  /** The sheet's last row, by its own word. */
  claimedLastRow: number | null = null;
  isDone = false;
  private row = 0;
  private cells: SheetCell[] = [];
  private column = 0;
  private type = 'n';
  private style = 0;
  private isFormula = false;
  private isValue = false;
  private isInline = false;
  private raw = '';
  private readonly inline = new TextCollector();

  constructor(
    private readonly context: SheetContext,
    private readonly isWanted: (column: number) => boolean,
    private readonly onRow: (row: number, cells: SheetCell[]) => void,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.isValue = true;
    else if (name === 'f') this.isFormula = true;
    else if (name === 'is') this.openInline();
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'dimension') this.claimedLastRow = lastRowOf(attributes.ref ?? '');
    else if (this.isInline) this.inline.open(name);
  }

  text(text: string): void {
    // What is too long stays just that, so that it is refused.
    if (this.isValue && this.raw.length <= WORKBOOK_LIMITS.cellCharacters) this.raw += text;
    else if (this.isInline) this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.isValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'is') this.closeInline();
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.isDone = true;
    else if (this.isInline) this.inline.close(name);
  }

  /** Rows go upwards and end where spreadsheets end, so their number is bounded, too. */
  private openRow({ r }: XmlAttributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!(Number.isInteger(row) && row > this.row)) throw broken();
    if (row > WORKBOOK_LIMITS.lastRow) throw tooBig();
    this.row = row;
    this.column = 0;
    this.cells = [];
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.onRow(this.row, this.cells);
    this.cells = [];
  }

  private openInline(): void {
    this.isInline = true;
    this.inline.start();
  }

  private closeInline(): void {
    this.isInline = false;
    this.raw = this.inline.end();
  }

  private openCell({ r, t, s }: XmlAttributes): void {
    this.column = (r === undefined ? 0 : columnOf(r)) || this.column + 1;
    this.type = t ?? 'n';
    this.style = s === undefined ? 0 : Number(s);
    this.isFormula = false;
    this.raw = '';
  }

  private closeCell(): void {
    if (this.raw === '' && !this.isFormula) return;
    // The same column again and again is too many, too.
    if (this.column > WORKBOOK_LIMITS.columns || this.cells.length >= WORKBOOK_LIMITS.columns) {
      throw new WorkbookRefusal('workbook.tooManyColumns', { limit: WORKBOOK_LIMITS.columns }, this.context.sheet);
    }
    if (!this.isWanted(this.column)) return;
    const text = this.shownText();
    if (text.length > WORKBOOK_LIMITS.cellCharacters) {
      const address = addressOf(this.column, this.row);
      const params = { address, limit: WORKBOOK_LIMITS.cellCharacters };
      throw new WorkbookRefusal('workbook.cellTooLong', params, this.context.sheet);
    }
    if (this.isFormula) this.cells.push({ column: this.column, kind: 'formula', text });
    else if (this.type === 'e') this.cells.push({ column: this.column, kind: 'error', text });
    else if (text.trim() !== '') this.cells.push({ column: this.column, kind: 'text', text: plainCellText(text) });
  }

  private shownText(): string {
    const { raw } = this;
    switch (this.type) {
      case 's':
        return raw === '' ? '' : this.context.sharedTexts.get(Number(raw));
      case 'str':
        return unescapeText(raw);
      case 'b':
        return raw === '1' || raw === 'true' ? 'true' : 'false';
      case 'd':
        return /^\d{4}-\d\d-\d\dT/.test(raw) ? raw.slice(0, 10) : raw;
      case 'n':
        return this.shownNumber();
      default:
        return raw;
    }
  }

  private shownNumber(): string {
    const raw = this.raw.trim();
    const date = this.context.dateFormats[this.style] ? isoDate(raw, this.context.from1904) : null;
    return date ?? plainNumber(raw) ?? raw;
  }
}

/** 'A1:T100001' ends in row 100001; null for a single cell, which is what programs write that don't know. */
function lastRowOf(range: string): number | null {
  const end = /:[A-Za-z]+(\d+)$/.exec(range)?.[1];
  return end === undefined ? null : Number(end);
}
