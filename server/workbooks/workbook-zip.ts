import { open } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { broken, fileTooBig, notXlsx, oldOrLocked, tooBig } from './workbook-refusal.ts';

/** What .xls files and password-protected workbooks begin with. */
const OLD_OFFICE_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** The parts of a workbook on disk, each unpacked only when asked for, as a stream within the limits. */
export class WorkbookZip {
  private total = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly fileBytes: number,
    /** By name in lower case: names of parts are equal in any case. */
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws WorkbookRefusal */
  static async open(path: string): Promise<WorkbookZip> {
    const fileBytes = await checkBeginning(path);
    try {
      const zip = await openPromise(path, { autoClose: false });
      return new WorkbookZip(zip, fileBytes, await listEntries(zip));
    } catch (error) {
      throw error instanceof Error && error.name === 'WorkbookRefusal' ? error : broken();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** What the directory says of the unpacked size: good for a progress bar, for nothing else. */
  claimedBytes(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** @throws WorkbookRefusal */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw broken();
    if (entry.isEncrypted()) throw oldOrLocked();
    const packedBytes = Math.min(entry.compressedSize, this.fileBytes);
    let size = 0;
    for await (const chunk of this.inflate(entry)) {
      size += chunk.byteLength;
      this.total += chunk.byteLength;
      if (this.exceedsLimits(size, packedBytes)) throw tooBig();
      yield chunk;
    }
  }

  close(): void {
    this.zip.close();
  }

  /** yauzl stops with an error where a part is longer or shorter than the directory says. */
  private async *inflate(entry: Entry): AsyncGenerator<Buffer> {
    try {
      yield* (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
    } catch {
      throw broken();
    }
  }

  private exceedsLimits(size: number, packedBytes: number): boolean {
    const { partBytes, totalBytes, ratio, ratioFromBytes } = WORKBOOK_LIMITS;
    return size > partBytes || this.total > totalBytes || (size > ratioFromBytes && size > packedBytes * ratio);
  }
}

/** What the file is by its first bytes, before anything looks further; answers its size. */
async function checkBeginning(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > WORKBOOK_LIMITS.fileBytes) throw fileTooBig();
    const { buffer } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    if (buffer.equals(OLD_OFFICE_FILE)) throw oldOrLocked();
    if (!buffer.equals(ZIP)) throw notXlsx();
    return size;
  } finally {
    await file.close();
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= WORKBOOK_LIMITS.parts) throw tooBig();
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  return entries;
}
