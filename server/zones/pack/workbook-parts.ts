import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { WorkbookRefusal } from '../../workbooks/workbook-refusal.ts';

/** Bounds of what is ever unpacked. A pack's workbook has 100 kB; the bounds are counted, not believed from headers. */
export const WORKBOOK_LIMITS = {
  compressedBytes: 5_000_000,
  totalBytes: 30_000_000,
  /** Of the parts that are parsed: their objects take many times the bytes. */
  parsedBytes: 8_000_000,
  entries: 500,
  ratio: 200,
  rowsPerSheet: 5_000,
  columns: 60,
} as const;

/** A ratio says nothing about small parts. */
const RATIO_FROM_BYTES = 1_000_000;

/** The parts of a workbook that hold its cells; pictures, comments, validations and macros are left behind. */
const CELL_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

export type WorkbookParts = Map<string, Buffer>;

/**
 * Walks all entries of a workbook's zip, inflating each as a stream within the limits, and keeps the parts that hold
 * cells. Nothing else of the file is ever unpacked, so a bomb costs no more memory than the limits.
 *
 * @throws WorkbookRefusal
 */
export async function readWorkbookParts(bytes: Buffer): Promise<WorkbookParts> {
  if (bytes.byteLength > WORKBOOK_LIMITS.compressedBytes) {
    throw new WorkbookRefusal('pack.fileTooBig', { megabytes: WORKBOOK_LIMITS.compressedBytes / 1_000_000 });
  }
  if (bytes.subarray(0, 4).equals(OLD_OFFICE_FILE)) throw new WorkbookRefusal('pack.oldWorkbook');
  try {
    return await walk(await fromBufferPromise(bytes));
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    throw new WorkbookRefusal('pack.workbookBroken');
  }
}

/** What .xls files and password-protected workbooks begin with. */
const OLD_OFFICE_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

async function walk(zip: ZipFile): Promise<WorkbookParts> {
  const parts: WorkbookParts = new Map();
  const read = { entries: 0, total: 0, parsed: 0 };
  for await (const entry of zip.eachEntry()) {
    read.entries += 1;
    if (read.entries > WORKBOOK_LIMITS.entries) throw tooBig();
    const isKept = CELL_PARTS.test(entry.fileName);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await openEntry(zip, entry)) {
      size += chunk.byteLength;
      read.total += chunk.byteLength;
      if (isKept) read.parsed += chunk.byteLength;
      if (exceedsLimits(size, entry.compressedSize, read)) throw tooBig();
      if (isKept) chunks.push(chunk);
    }
    if (isKept) parts.set(entry.fileName, Buffer.concat(chunks));
  }
  checkRows(parts);
  return parts;
}

const openEntry = async (zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> =>
  zip.openReadStreamPromise(entry);

const exceedsLimits = (size: number, compressedSize: number, read: { total: number; parsed: number }): boolean =>
  read.total > WORKBOOK_LIMITS.totalBytes ||
  read.parsed > WORKBOOK_LIMITS.parsedBytes ||
  (size > RATIO_FROM_BYTES && size > compressedSize * WORKBOOK_LIMITS.ratio);

export const tooBig = () => new WorkbookRefusal('pack.workbookTooBig', { rows: WORKBOOK_LIMITS.rowsPerSheet });

/** Counted in the bytes, before anything is made of them. */
function checkRows(parts: WorkbookParts): void {
  for (const [name, bytes] of parts) {
    if (name.startsWith('xl/worksheets/') && countRows(bytes) > WORKBOOK_LIMITS.rowsPerSheet) {
      throw new WorkbookRefusal(
        'pack.tooManyRows',
        { limit: WORKBOOK_LIMITS.rowsPerSheet },
        sheetNameOf(name, parts) ?? undefined,
      );
    }
  }
}

const ROW = Buffer.from('<row');
const ENDS_TAG_NAME = new Set([...' \t\r\n/>'].map((character) => character.charCodeAt(0)));

function countRows(xml: Buffer): number {
  let rows = 0;
  for (let at = xml.indexOf(ROW); at >= 0; at = xml.indexOf(ROW, at + ROW.length)) {
    if (ENDS_TAG_NAME.has(xml[at + ROW.length] ?? 0)) rows += 1;
  }
  return rows;
}

/** The name on the sheet's tab, for the report; null when the workbook doesn't say. */
function sheetNameOf(part: string, parts: WorkbookParts): string | null {
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString() ?? '';
  const workbook = parts.get('xl/workbook.xml')?.toString() ?? '';
  const relation = tags(relations, 'Relationship').find((tag) => part.endsWith(attribute(tag, 'Target') ?? '\0'));
  const id = relation && attribute(relation, 'Id');
  const sheet = tags(workbook, 'sheet').find((tag) => id !== undefined && attribute(tag, 'r:id') === id);
  return (sheet && attribute(sheet, 'name')) ?? null;
}

const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
