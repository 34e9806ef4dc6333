import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ProductError } from '../platform/errors.ts';
import type { FileStore } from '../platform/file-store.ts';

/** The reader wants a file of its own; where the bytes are kept is the file store's business. */
export async function copyStored(files: FileStore, sha256: string, target: string): Promise<void> {
  const stored = await files.open(sha256);
  if (!stored) throw new ProductError('conflict', { key: 'files.bytesMissing' });
  await pipeline(stored.stream, createWriteStream(target));
}
