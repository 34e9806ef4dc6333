import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readRows } from '../../server/workbooks/read-rows.ts';
import type { ColumnSpec, RowBatch, WorkbookRow } from '../../server/workbooks/row-batch.ts';
import { deflatedZip } from '../zones/hostile-workbooks.ts';

type Part = Parameters<typeof deflatedZip>[0][number];

interface MadeSheet {
  name: string;
  /** The XML inside of <sheetData>, or all of the part as bytes. */
  rows: string | Buffer;
  before?: string;
  after?: string;
  state?: 'hidden' | 'visible';
  claimedBytes?: number;
}

interface MadeWorkbook {
  sheets: MadeSheet[];
  /** The XML inside of each <si>. */
  sharedTexts?: string[] | Buffer;
  /** The XML inside of <styleSheet>. */
  styles?: string;
  from1904?: boolean;
  more?: Part[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relationships = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook as spreadsheet programs write them, or one that only looks so. */
export function makeWorkbook({ sheets, sharedTexts, styles, from1904, more = [] }: MadeWorkbook): Buffer {
  const tabs = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const sst = Buffer.isBuffer(sharedTexts)
    ? sharedTexts
    : `<sst xmlns="${MAIN}">${(sharedTexts ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`;
  return deflatedZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['rId901', 'sharedStrings', 'sharedStrings.xml'],
        ['rId902', 'styles', '/xl/styles.xml'],
      ]),
    },
    ...sheets.map(({ rows, before = '', after = '', claimedBytes }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: Buffer.isBuffer(rows)
        ? rows
        : `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ...(claimedBytes !== undefined && { claimedBytes }),
    })),
    { name: 'xl/sharedStrings.xml', content: sst },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles ?? ''}</styleSheet>` },
    ...more,
  ]);
}

/** One sheet of the given rows. */
export const workbookOfRows = (rows: string | Buffer): Buffer => makeWorkbook({ sheets: [{ name: '清单', rows }] });

/** A row of texts as they stand in the sheet itself. */
export const textRow = (number: number, texts: readonly string[]): string =>
  `<row r="${number}">${texts
    .map((text, index) => `<c r="${'ABCDEFGHIJ'[index]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`;

/** Files of one test, gone after it. */
export class TemporaryFiles {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'qualizone-workbooks-'));

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(bytes: Buffer, name = 'list.xlsx'): string {
    writeFileSync(this.path(name), bytes);
    return this.path(name);
  }

  remove(): void {
    // A stream that was cut off may still be closing its file.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/** The columns of the small lists in these tests. */
export const COLUMNS: readonly ColumnSpec[] = [
  { key: 'number', titles: ['报关单号', 'Declaration no.'] },
  { key: 'amount', titles: ['金额（美元）', 'Amount (USD)'] },
];

export const HEADER = ['报关单号', '金额（美元）'];

interface Read {
  batches: RowBatch[];
  rows: WorkbookRow[];
  /** The rows as plain texts; what is no text is marked. */
  texts: Record<string, string>[];
}

/** Reads to the end. */
export async function readAll(file: string, options: Partial<Parameters<typeof readRows>[1]> = {}): Promise<Read> {
  const batches: RowBatch[] = [];
  for await (const batch of readRows({ path: file }, { columns: COLUMNS, maxRows: 1_000, ...options })) {
    batches.push(batch);
  }
  const rows = batches.flatMap((batch) => batch.rows);
  const texts = rows.map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells).map(([key, { kind, text }]) => [key, kind === 'text' ? text : `${kind}:${text}`]),
    ),
  );
  return { batches, rows, texts };
}
