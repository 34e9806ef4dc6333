import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { MigrationError, type RunnableMigration, Umzug, type UmzugStorage } from 'umzug';
import type { Log } from './log.ts';
import { PROJECT_FOLDER } from './project-folder.ts';
import { oneLine, StartError } from './start-error.ts';

export const MIGRATIONS_FOLDER = path.join(PROJECT_FOLDER, 'prisma', 'migrations');

/**
 * Applies `prisma/migrations` at start. The files and the bookkeeping table are Prisma's own, so `prisma migrate`
 * understands the database too; but its engine is a download that closed networks do not have, so umzug runs them.
 */
const CREATE_BOOKKEEPING = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** Prisma's own advisory lock key: two starts, or a start and `prisma migrate`, take turns. */
const MIGRATION_LOCK = 72_707_369;
const LOCK_TIMEOUT = '60s';
const LOCK_NOT_AVAILABLE = '55P03';

const MIGRATION_NAME = /^\d{14}_\w+$/;

export interface MigrationFile {
  name: string;
  sql: string;
}

/** In the order in which they apply. */
export function readMigrations(folder: string): MigrationFile[] {
  return migrationNames(folder).map((name) => ({
    name,
    sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
  }));
}

function migrationNames(folder: string): string[] {
  if (!existsSync(folder)) throw new StartError(`the migrations folder ${folder} is missing`);
  return readdirSync(folder)
    .filter((name) => MIGRATION_NAME.test(name))
    .sort();
}

/**
 * Brings the database up to date and returns the names of what it applied.
 * @throws StartError when a migration fails (its transaction is rolled back, so the next start tries it again), or
 * when the database was migrated by a newer version of the program.
 */
export async function migrate(ownerUrl: string, folder: string, log?: Log): Promise<string[]> {
  const files = readMigrations(folder);
  return withMigrationLock(ownerUrl, async (db) => {
    await db.query(CREATE_BOOKKEEPING);
    const applied = await appliedMigrations(db);
    checkAgainstFiles(applied, files, log);
    const umzug = new Umzug({
      context: db,
      storage: bookkeeping(db),
      migrations: files.map((file) => runnable(db, file)),
      logger: undefined,
    });
    umzug.on('migrating', ({ name }) => log?.info(`applying migration ${name}`));
    const done = await umzug.up().catch((error: unknown) => {
      throw error instanceof MigrationError ? (error.cause ?? error) : error;
    });
    return done.map(({ name }) => name);
  });
}

/** The names that are not applied yet, for /readyz; works over the app role's pool too. */
export async function pendingMigrations(db: pg.Pool | pg.Client, folder: string): Promise<string[]> {
  const applied = new Set((await appliedMigrations(db)).map(({ name }) => name));
  return migrationNames(folder).filter((name) => !applied.has(name));
}

/** Runs something on one connection while no other process migrates this database. */
export async function withMigrationLock<T>(ownerUrl: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: ownerUrl, application_name: 'qualizone-migrations' });
  db.on('error', () => undefined); // a lost connection also rejects the running query
  await db.connect();
  try {
    await takeLock(db);
    return await work(db);
  } finally {
    await db.end().catch(() => undefined); // ends the session and with it the lock
  }
}

async function takeLock(db: pg.Client): Promise<void> {
  try {
    await db.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    await db.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await db.query('RESET lock_timeout');
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) {
      throw new StartError(`another process has been migrating the database for more than ${LOCK_TIMEOUT}`);
    }
    throw error;
  }
}

interface AppliedMigration {
  name: string;
  checksum: string;
}

async function appliedMigrations(db: pg.Pool | pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await db.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function checkAgainstFiles(applied: readonly AppliedMigration[], files: readonly MigrationFile[], log?: Log): void {
  const checksums = new Map(files.map((file) => [file.name, checksum(file.sql)]));
  const unknown = applied.filter(({ name }) => !checksums.has(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    throw new StartError(
      `the database was migrated by a newer version of the program (${unknown.join(', ')}); install that version`,
    );
  }
  for (const { name, checksum: appliedChecksum } of applied) {
    if (checksums.get(name) !== appliedChecksum) log?.warn(`migration ${name} was changed after it had been applied`);
  }
}

const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex');

/** Umzug only asks; each migration writes its own row, inside its transaction. */
function bookkeeping(db: pg.Client): UmzugStorage<pg.Client> {
  return {
    executed: async () => (await appliedMigrations(db)).map(({ name }) => name),
    logMigration: async () => undefined,
    unlogMigration: async () => undefined,
  };
}

function runnable(db: pg.Client, file: MigrationFile): RunnableMigration<pg.Client> {
  return {
    name: file.name,
    up: async () => {
      await db.query('BEGIN');
      try {
        await applyMigration(db, file);
        await db.query('COMMIT');
      } catch (error) {
        await db.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
  };
}

/** Runs one migration and writes it down, inside the caller's transaction. */
async function applyMigration(db: pg.Client, { name, sql }: MigrationFile): Promise<void> {
  const startedAt = new Date();
  try {
    await db.query(sql);
  } catch (error) {
    throw new StartError(`migration ${name} failed${lineOf(error, sql)}: ${oneLine(error)}`, { cause: error });
  }
  await db.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), checksum(sql), name, startedAt],
  );
}

/** Makes all tables anew inside the caller's transaction, up to a migration, for a restore to go on from there. */
export async function applyMigrations(db: pg.Client, files: readonly MigrationFile[]): Promise<void> {
  await db.query(CREATE_BOOKKEEPING);
  for (const file of files) await applyMigration(db, file);
}

/** PostgreSQL tells the character; whoever must mend the file wants the line. */
function lineOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isInteger(position) ? ` at line ${sql.slice(0, position).split('\n').length}` : '';
}
