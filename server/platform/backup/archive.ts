import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import tar from 'tar-stream';
import { z } from 'zod';

/**
 * A backup is one .tar.gz:
 * - `tables/<table>/<number>.copy`: its rows in PostgreSQL's COPY text format, in pieces that fit in memory;
 * - `files/<...>/<sha256>`: evidence files, named by their content;
 * - `manifest.json`, last, because only then all sizes and hashes are known.
 */
export const MANIFEST = 'manifest.json';
export const FORMAT = 'qualizone-backup-1';

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  createdAt: z.string(),
  /** The migrations that the data fits, in order. */
  migrations: z.array(z.string()),
  /** In the order in which they can be loaded: what is pointed at comes first. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.number().int().min(0) })),
  entries: z.array(z.object({ name: z.string(), size: z.number().int().min(0), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ArchiveEntry = Manifest['entries'][number];
export type BackedUpTable = Manifest['tables'][number];

/** The table an entry belongs to; undefined for other entries. */
export function tableOf(entryName: string): string | undefined {
  return /^tables\/([^/]+)\/\d+\.copy$/.exec(entryName)?.[1];
}

export interface ArchiveWriter {
  /** Adds one entry and returns it with its hash. `size` must be exact: a tar header comes before the content. */
  add(name: string, size: number, content: Buffer | Readable): Promise<ArchiveEntry>;
  /** Completes the file; until then it is no archive. */
  finish(): Promise<void>;
  abort(error: Error): Promise<void>;
}

/** The new file may be read by its owner only: it holds password hashes and firms' papers. */
export function writeArchive(file: string): ArchiveWriter {
  const pack = tar.pack();
  const written = pipeline(pack, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  written.catch(() => undefined); // reported by finish or abort
  return {
    async add(name, size, content) {
      const hash = createHash('sha256');
      const sink = pack.entry({ name, size, mode: 0o600, mtime: new Date() });
      const accepted = once(sink, 'finish');
      for await (const piece of Buffer.isBuffer(content) ? [content] : content) {
        hash.update(piece);
        if (!sink.write(piece)) await Promise.race([once(sink, 'drain'), written]);
      }
      sink.end();
      await Promise.race([accepted, written]);
      return { name, size, sha256: hash.digest('hex') };
    },
    async finish() {
      pack.finalize();
      await written;
    },
    async abort(error) {
      pack.destroy(error);
      await written.catch(() => undefined);
    },
  };
}

/** Reads an archive from front to back; an entry must be consumed before the next one comes. */
export async function readArchive(
  file: string,
  onEntry: (name: string, size: number, content: Readable) => Promise<void>,
): Promise<void> {
  const extract = tar.extract();
  extract.on('entry', ({ name, size, type }, content, next) => {
    const handled =
      type === 'file' ? onEntry(name, size ?? 0, content) : Promise.reject(new Error(`${name} is no file`));
    handled.then(
      () => next(),
      (error) => extract.destroy(error),
    );
  });
  await pipeline(createReadStream(file), createGunzip(), extract);
}
