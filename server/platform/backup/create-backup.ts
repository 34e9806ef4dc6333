import { createReadStream, existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { oneLine, StartError } from '../start-error.ts';
import {
  type ArchiveEntry,
  type ArchiveWriter,
  type BackedUpTable,
  FORMAT,
  MANIFEST,
  type Manifest,
  writeArchive,
} from './archive.ts';
import { backedUpTables, openZones, quoteColumns, type TableShape } from './tables.ts';

const PIECE_BYTES = 4 * 1024 * 1024;
const SHA256 = /^[0-9a-f]{64}$/;

export interface BackupSource {
  ownerUrl: string;
  /** Where the evidence files lie. */
  filesFolder: string;
}

/**
 * Writes everything into one archive while the product goes on working: all tables from one snapshot, then the
 * evidence files. A file is stored before the row that names it, so whatever the snapshot names is there by then.
 * @throws StartError when the target exists
 */
export async function createBackup(
  { ownerUrl, filesFolder }: BackupSource,
  target: string,
  onProgress: (what: string) => void = () => undefined,
): Promise<Manifest> {
  if (existsSync(target)) throw new StartError(`${target} exists already; a backup never overwrites a file`);
  const draft = `${target}.part`;
  await rm(draft, { force: true });
  const archive = writeArchive(draft);
  try {
    const { migrations, tables, entries } = await copyTables(ownerUrl, archive, onProgress);
    for await (const entry of copyFiles(filesFolder, archive)) {
      onProgress(entry.name);
      entries.push(entry);
    }
    const manifest: Manifest = { format: FORMAT, createdAt: new Date().toISOString(), migrations, tables, entries };
    const text = Buffer.from(JSON.stringify(manifest, null, 1));
    await archive.add(MANIFEST, text.length, text);
    await archive.finish();
    await rename(draft, target);
    return manifest;
  } catch (error) {
    await archive.abort(error instanceof Error ? error : new Error(oneLine(error)));
    await rm(draft, { force: true });
    throw error;
  }
}

async function copyTables(ownerUrl: string, archive: ArchiveWriter, onProgress: (what: string) => void) {
  const db = new pg.Client({ connectionString: ownerUrl, application_name: 'qualizone-backup' });
  db.on('error', () => undefined); // a lost connection also rejects the running query
  await db.connect();
  try {
    await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await openZones(db);
    const { rows: applied } = await db.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    );
    const tables: BackedUpTable[] = [];
    const entries: ArchiveEntry[] = [];
    for (const table of await backedUpTables(db)) {
      onProgress(table.name);
      const { rows, pieces } = await copyTable(db, table, archive);
      tables.push({ ...table, rows });
      entries.push(...pieces);
    }
    await db.query('COMMIT');
    return { migrations: applied.map(({ name }) => name), tables, entries };
  } finally {
    await db.end().catch(() => undefined);
  }
}

/** In pieces, because a tar entry must say its size before its content, and a table's size is not known. */
async function copyTable(db: pg.Client, { name, columns }: TableShape, archive: ArchiveWriter) {
  const pieces: ArchiveEntry[] = [];
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = async () => {
    const number = String(pieces.length + 1).padStart(6, '0');
    pieces.push(await archive.add(`tables/${name}/${number}.copy`, waitingBytes, Buffer.concat(waiting)));
    waiting = [];
    waitingBytes = 0;
  };
  // A query, not the bare table: only so do row-level policies let the owner's copy pass.
  const stream = db.query(copyTo(`COPY (SELECT ${quoteColumns(columns)} FROM ${pg.escapeIdentifier(name)}) TO STDOUT`));
  for await (const piece of stream) {
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes >= PIECE_BYTES) await flush();
  }
  if (waitingBytes > 0) await flush();
  return { rows: stream.rowCount, pieces };
}

/** Only complete files: one that is just being written has another name. */
async function* copyFiles(folder: string, archive: ArchiveWriter): AsyncGenerator<ArchiveEntry> {
  if (!existsSync(folder)) return;
  const found = (await readdir(folder, { recursive: true })).filter((name) => SHA256.test(path.basename(name))).sort();
  for (const relative of found) {
    const file = path.join(folder, relative);
    const { size } = await stat(file);
    yield await archive.add(`files/${relative.split(path.sep).join('/')}`, size, createReadStream(file));
  }
}
