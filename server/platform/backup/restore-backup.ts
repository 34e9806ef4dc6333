import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { Log } from '../log.ts';
import { applyMigrations, MIGRATIONS_FOLDER, type MigrationFile, migrate, readMigrations } from '../migrations.ts';
import { APP_ROLE } from '../prepare-database.ts';
import { StartError } from '../start-error.ts';
import { type BackedUpTable, type Manifest, readArchive, tableOf } from './archive.ts';
import type { BackupSource } from './create-backup.ts';
import { quoteColumns } from './tables.ts';
import { verifyBackup } from './verify-backup.ts';

export interface RestoreOptions {
  /** Replace what the database holds. */
  force: boolean;
  onProgress?: (what: string) => void;
}

/**
 * Puts a backup back. Everything is checked first; then, in one transaction, the tables are made anew as they were
 * when the backup was taken and filled. Only after that the newer migrations run over the data, as in an update.
 * @throws StartError, with the database as it was, when the backup is damaged or the database is not empty
 */
export async function restoreBackup(
  { ownerUrl, filesFolder }: BackupSource,
  file: string,
  { force, onProgress = () => undefined }: RestoreOptions,
  log?: Log,
): Promise<Manifest> {
  const manifest = await verifyBackup(file);
  const migrations = migrationsOf(manifest);
  const db = new pg.Client({ connectionString: ownerUrl, application_name: 'qualizone-restore' });
  db.on('error', () => undefined); // a lost connection also rejects the running query
  await db.connect();
  try {
    await db.query('BEGIN');
    if (!force) await requireEmpty(db);
    await remakeTables(db, migrations);
    await withoutForcedPolicies(db, manifest.tables, async () => {
      await loadArchive(db, file, manifest, filesFolder, onProgress);
    });
    await db.query('COMMIT');
  } finally {
    await db.end().catch(() => undefined); // without COMMIT nothing has happened
  }
  await migrate(ownerUrl, MIGRATIONS_FOLDER, log);
  return manifest;
}

/** The migrations the backup's data fits; this version must know all of them. */
function migrationsOf(manifest: Manifest): MigrationFile[] {
  const known = new Map(readMigrations(MIGRATIONS_FOLDER).map((file) => [file.name, file]));
  return manifest.migrations.map((name) => {
    const migration = known.get(name);
    if (!migration)
      throw new StartError(`the backup was made by a newer version (it has migration ${name}); install that`);
    return migration;
  });
}

async function requireEmpty(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT FROM zone) OR EXISTS (SELECT FROM app_user) AS used',
  );
  if (rows[0]?.used) throw new StartError('the database is not empty; --force replaces all that it holds');
}

async function remakeTables(db: pg.Client, migrations: readonly MigrationFile[]): Promise<void> {
  await db.query('DROP SCHEMA public CASCADE');
  await db.query('CREATE SCHEMA public');
  await db.query(`GRANT USAGE ON SCHEMA public TO PUBLIC, ${APP_ROLE}`);
  await applyMigrations(db, migrations);
  await db.query(`GRANT SELECT ON _prisma_migrations TO ${APP_ROLE}`);
}

/** COPY refuses to write where a policy binds the writer; an owner who is no superuser may lift that for a moment. */
async function withoutForcedPolicies(
  db: pg.Client,
  tables: readonly BackedUpTable[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: forced } = await db.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity AND relname = ANY ($1)`,
    [tables.map(({ name }) => name)],
  );
  const alterAll = async (change: string) => {
    for (const { name } of forced) await db.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ${change}`);
  };
  await alterAll('NO FORCE ROW LEVEL SECURITY');
  await work();
  await alterAll('FORCE ROW LEVEL SECURITY');
}

async function loadArchive(
  db: pg.Client,
  file: string,
  manifest: Manifest,
  filesFolder: string,
  onProgress: (what: string) => void,
): Promise<void> {
  const names = manifest.tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  await db.query(`TRUNCATE ${names} CASCADE`); // rows that a migration itself brought
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let current: { table: BackedUpTable; stream: CopyStreamQuery } | undefined;
  const finishTable = async () => {
    if (!current) return;
    const { table, stream } = current;
    current = undefined;
    stream.end();
    await finished(stream);
    if (stream.rowCount !== table.rows) throw new StartError(`table ${table.name} took ${stream.rowCount} rows`);
  };
  await readArchive(file, async (name, _size, content) => {
    onProgress(name);
    const table = tables.get(tableOf(name) ?? '');
    if (current && current.table !== table) await finishTable();
    if (table) {
      // One COPY for all pieces of a table: its rows may point at each other.
      current ??= { table, stream: startCopy(db, table) };
      await pipeline(content, current.stream, { end: false });
    } else if (name.startsWith('files/')) {
      await storeFile(path.join(filesFolder, ...name.split('/').slice(1)), content);
    } else {
      content.resume();
    }
  });
  await finishTable();
}

function startCopy(db: pg.Client, { name, columns }: BackedUpTable): CopyStreamQuery {
  const statement = `COPY ${pg.escapeIdentifier(name)} (${quoteColumns(columns)}) FROM STDIN`;
  const stream = db.query(copyFrom(statement));
  stream.on('error', () => undefined); // comes up again where its end is awaited
  return stream;
}

/** Verified before, and named by its content: what is there already is the same. */
async function storeFile(target: string, content: Readable): Promise<void> {
  if (existsSync(target)) {
    content.resume();
    return;
  }
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.part`;
  await pipeline(content, createWriteStream(draft, { flush: true }));
  await rename(draft, target);
}
