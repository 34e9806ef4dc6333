import { type FoundColumns, findColumns } from './find-columns.ts';
import type { RowsJob } from './parse-rows.ts';
import type { ColumnSpec, RowBatch, RowCell, SheetHeader, WorkbookRow } from './row-batch.ts';
import type { SheetCell } from './sheet-cells.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { tooBig, WorkbookRefusal } from './workbook-refusal.ts';

/** How far the sheet has been read. */
interface SheetProgress {
  lastRow: number | null;
  share: number;
}

/** Finds the headings of one sheet, then makes batches of what stands below them. */
export class SheetRows {
  /** The fewest columns that any row lacked, as long as the headings aren't found. */
  missing: ColumnSpec[] | null = null;
  private header: SheetHeader | null = null;
  private keys: ReadonlyMap<number, string> = new Map();
  private searched = 0;
  private isPastHeader = false;
  private batches: WorkbookRow[][] = [];
  private current: WorkbookRow[] = [];
  private characters = 0;
  private totalCharacters = 0;
  private readRows = 0;
  private handedRows = 0;
  private hasHanded = false;

  constructor(
    private readonly job: RowsJob,
    private readonly sheet: string,
  ) {}

  get hasHeader(): boolean {
    return this.header !== null;
  }

  get hasGivenUp(): boolean {
    return !this.header && (this.isPastHeader || this.searched >= WORKBOOK_LIMITS.headerRows);
  }

  wants(column: number): boolean {
    return !this.header || this.keys.has(column);
  }

  add(number: number, cells: readonly SheetCell[]): void {
    if (this.header) this.addRow(number, cells);
    else if (!this.hasGivenUp) this.tryHeader(number, cells);
  }

  /** Batches that are complete. */
  full(progress: SheetProgress): RowBatch[] {
    const batches = this.batches;
    this.batches = [];
    return batches.flatMap((rows) => this.batchOf(rows, progress) ?? []);
  }

  /** What is left; a sheet without any rows gives one empty batch, which tells of its headings. */
  end(lastRow: number | null): RowBatch | null {
    if (this.current.length === 0 && this.hasHanded) return null;
    return this.batchOf(this.current, { lastRow, share: 1 });
  }

  private tryHeader(number: number, cells: readonly SheetCell[]): void {
    const { headerAt, columns } = this.job;
    if (headerAt !== null && number < headerAt) return;
    this.searched += 1;
    this.isPastHeader = headerAt !== null;
    if (headerAt !== null && number > headerAt) return;
    const found = findColumns(new Map(cells.map(({ column, text }) => [column, text])), columns);
    if (found.keys.size > 0 && found.missing.length === 0) this.takeHeader(number, found);
    else if (found.keys.size > 0 && !(this.missing && this.missing.length <= found.missing.length)) {
      this.missing = found.missing;
    }
  }

  private takeHeader(number: number, { keys, twice, unknown }: FoundColumns): void {
    if (twice.length > 0) {
      throw new WorkbookRefusal('workbook.columnTwice', { column: twice.join('; ') }, this.sheet);
    }
    this.keys = keys;
    this.header = { sheet: this.sheet, row: number, unknown };
  }

  private addRow(number: number, cells: readonly SheetCell[]): void {
    const row: Record<string, RowCell> = {};
    for (const { column, kind, text } of cells) {
      const key = this.keys.get(column);
      if (key === undefined) continue;
      row[key] = { kind, text };
      this.characters += text.length;
      this.totalCharacters += text.length;
    }
    this.readRows += 1;
    if (this.readRows > this.job.maxRows) {
      throw new WorkbookRefusal('workbook.tooManyRows', { limit: this.job.maxRows }, this.sheet);
    }
    if (this.totalCharacters > WORKBOOK_LIMITS.totalCharacters) throw tooBig();
    this.current.push({ number, cells: row });
    if (this.current.length >= this.job.batchRows || this.characters >= WORKBOOK_LIMITS.batchCharacters) {
      this.batches.push(this.current);
      this.current = [];
      this.characters = 0;
    }
  }

  private batchOf(rows: WorkbookRow[], { lastRow, share }: SheetProgress): RowBatch | null {
    if (!this.header) return null;
    this.handedRows += rows.length;
    this.hasHanded = true;
    const claimed = lastRow === null ? 0 : lastRow - this.header.row;
    // A range that ends before its rows do, or where formatting was dragged down to the last row, tells nothing.
    const isPlausible = claimed >= this.handedRows && claimed <= this.job.maxRows;
    return {
      header: this.header,
      rows,
      readRows: this.handedRows,
      totalRows: isPlausible ? claimed : null,
      share,
    };
  }
}
