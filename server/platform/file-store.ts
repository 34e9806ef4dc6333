import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Files by their content: the name is the SHA-256, so the same bytes are stored once and can't change unnoticed. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<{ sha256: string; sizeBytes: number }>;
  /** Null when the bytes are not there. */
  open(sha256: string): Promise<{ stream: Readable; sizeBytes: number } | null>;
  /** Removes the bytes for good; nothing happens when they are not there. */
  remove(sha256: string): Promise<void>;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const SHA256 = /^[0-9a-f]{64}$/;

/** Content-addressed files below one folder, written beside and renamed, so that no reader sees half a file. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (digest: string) => path.join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  return {
    async put(bytes) {
      const digest = sha256(bytes);
      const target = pathOf(digest);
      if (!(await exists(target))) {
        await mkdir(path.dirname(target), { recursive: true });
        const partial = `${target}.${randomUUID()}.part`;
        try {
          await writeFile(partial, bytes, { flag: 'wx' });
          await rename(partial, target);
        } catch (error) {
          await unlink(partial).catch(() => undefined);
          throw error;
        }
      }
      return { sha256: digest, sizeBytes: bytes.byteLength };
    },
    async open(digest) {
      if (!SHA256.test(digest)) return null;
      const found = await stat(pathOf(digest)).catch(() => null);
      return found ? { stream: createReadStream(pathOf(digest)), sizeBytes: found.size } : null;
    },
    async remove(digest) {
      if (SHA256.test(digest)) await rm(pathOf(digest), { force: true });
    },
  };
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
