import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
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

async function partsOf(bytes: Uint8Array, names: readonly string[]): Promise<string[]> {
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
  let isText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:tc') cell = [];
    if (name === 'w:p') line = '';
    isText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (isText) line += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    if (name === 'w:p') {
      const read = line.replaceAll('\u00a0', ' ');
      cell?.push(read);
      lines.push(read);
    }
    if (name === 'w:tc' && cell) {
      cells.push(cell.join('\n'));
      cell = null;
    }
  });
  parser.write(xml).close();
  return { cells, lines };
}
