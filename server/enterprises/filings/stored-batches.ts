import { type FileHandle, open } from 'node:fs/promises';

/**
 * Rows that have been read and found right, laid aside on disk as JSON arrays until it is certain that all are: the
 * database takes them as they are, and memory holds one batch at a time.
 */
export class StoredBatches {
  /** Of each batch; lines would break at signs that JSON leaves alone. */
  private readonly bytes: number[] = [];

  private constructor(private readonly file: FileHandle) {}

  static async create(path: string): Promise<StoredBatches> {
    return new StoredBatches(await open(path, 'wx+', 0o600));
  }

  async add(rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const batch = Buffer.from(JSON.stringify(rows));
    await this.file.appendFile(batch);
    this.bytes.push(batch.byteLength);
  }

  /** From the first batch on; may be asked for again. */
  async *read(): AsyncGenerator<string> {
    let position = 0;
    for (const length of this.bytes) {
      const { buffer, bytesRead } = await this.file.read(Buffer.alloc(length), 0, length, position);
      if (bytesRead !== length) throw new Error('What was laid aside of a list came back cut off');
      position += length;
      yield buffer.toString();
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
