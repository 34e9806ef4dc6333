import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { columnOf, unescapeText } from '../../server/workbooks/cell-values.ts';
import { WorkbookZip } from '../../server/workbooks/workbook-zip.ts';

/** A Word document as a reader sees it. */
export interface ReadDocument {
  xml: string;
  /** Each cell's lines, in order; a non-breaking space is a space. */
  cells: string[];
  /** All lines, those outside of tables, too. */
  lines: string[];
  footer: string;
}

/** Unpacks and parses; fails where a part is no XML. */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await partsOf(bytes, [
    'word/document.xml',
    'word/footer1.xml',
    'word/styles.xml',
    'word/fontTable.xml',
  ]);
  const [xml = '', footer = '', ...others] = parts;
  for (const other of others) textsOf(other);
  return { xml, ...textsOf(xml), footer: textsOf(footer).lines.join('\n') };
}

export async function partsOf(bytes: Uint8Array, names: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-documents-'));
  try {
    const file = path.join(folder, 'document.zip');
    await writeFile(file, bytes);
    const zip = await WorkbookZip.open(file);
    const parts: string[] = [];
    for (const name of names) {
      const chunks: Buffer[] = [];
      for await (const chunk of zip.read(name)) chunks.push(chunk);
      parts.push(Buffer.concat(chunks).toString('utf8'));
    }
    return parts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function textsOf(xml: string): { cells: string[]; lines: string[] } {
  const cells: string[] = [];
  const lines: string[] = [];
  let cell: string[] | null = null;
  let line = '';
  parse(xml, {
    open(tag) {
      if (tag === 'w:tc') cell = [];
      if (tag === 'w:p') line = '';
    },
    text(text, tag) {
      if (tag === 'w:t') line += text;
    },
    close(tag) {
      if (tag === 'w:p') {
        const read = line.replaceAll('\u00a0', ' ');
        cell?.push(read);
        lines.push(read);
      }
      if (tag === 'w:tc' && cell) {
        cells.push(cell.join('\n'));
        cell = null;
      }
    },
  });
  return { cells, lines };
}

type CellValue = string | number;

/** The sheets of a workbook in their order, each row by the sheet's headings; cells as spreadsheet programs see them. */
export async function readWorkbook(bytes: Uint8Array): Promise<Record<string, Record<string, CellValue>[]>> {
  const [book = ''] = await partsOf(bytes, ['xl/workbook.xml']);
  const names: string[] = [];
  parse(book, { open: (tag, attributes) => tag === 'sheet' && names.push(attributes.name ?? '') });
  const sheets = await partsOf(
    bytes,
    names.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`),
  );
  return Object.fromEntries(sheets.map((xml, at) => [names[at] ?? '', rowsOf(xml)]));
}

function rowsOf(xml: string): Record<string, CellValue>[] {
  const rows: CellValue[][] = [];
  let cell = { column: 0, isText: false, text: '' };
  parse(xml, {
    open(tag, attributes) {
      if (tag === 'row') rows.push([]);
      if (tag === 'c') cell = { column: columnOf(attributes.r ?? ''), isText: attributes.t !== undefined, text: '' };
      if (tag === 'f') throw new Error('a formula');
    },
    text(text, tag) {
      if (tag === 't' || tag === 'v') cell.text += text;
    },
    close(tag) {
      const row = rows.at(-1);
      if (tag === 'c' && row && cell.text !== '') {
        row[cell.column] = cell.isText ? unescapeText(cell.text) : Number(cell.text);
      }
    },
  });
  const [heads = [], ...others] = rows;
  return others.map((row) =>
    Object.fromEntries(row.flatMap((value, at) => (value === undefined ? [] : [[String(heads[at]), value]]))),
  );
}

interface Listener {
  open(tag: string, attributes: Record<string, string>): unknown;
  text?(text: string, tag: string): void;
  close?(tag: string): void;
}

function parse(xml: string, { open, text, close }: Listener): void {
  const parser = new SaxesParser();
  let tag = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tag = name;
    open(name, attributes as Record<string, string>);
  });
  parser.on('text', (found) => text?.(found, tag));
  parser.on('closetag', ({ name }) => {
    tag = '';
    close?.(name);
  });
  parser.write(xml).close();
}
