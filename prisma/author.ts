import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts';
import { MIGRATIONS_FOLDER, readMigrations } from '../server/platform/migrations.ts';
import { prepareOwned } from '../server/platform/prepare-database.ts';
import { oneLine, StartError } from '../server/platform/start-error.ts';
import { diffToSchema } from './schema-engine.ts';

// For authors: write the next migration from prisma/schema, or say whether one is missing.

const say = (line: string) => process.stdout.write(`${line}\n`);

async function writeNext(name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new StartError('a migration is named in lower_case_words');
  const sql = await withMigratedDatabase(diffToSchema);
  if (sql === '') {
    say('prisma/schema and the migrations agree; nothing to write (hand-written SQL: make the folder yourself)');
    return;
  }
  const folder = path.join(MIGRATIONS_FOLDER, `${timestamp()}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  say(`wrote ${path.join(folder, 'migration.sql')}`);
  say('now add what Prisma does not model: row-level policies, grants to qualizone_app, CHECK constraints');
}

/** Later than every migration there is, even one that was dated ahead: the names' order is the order of applying. */
function timestamp(): string {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const last = readMigrations(MIGRATIONS_FOLDER).at(-1)?.name.slice(0, 14) ?? '';
  return now > last ? now : String(BigInt(last) + 1n);
}

async function showStatus(): Promise<void> {
  for (const { name } of readMigrations(MIGRATIONS_FOLDER)) say(name);
  const sql = await withMigratedDatabase(diffToSchema);
  if (sql === '') {
    say('prisma/schema and the migrations agree');
    return;
  }
  say(`\nprisma/schema needs a new migration (npm run migration -- new <name>):\n\n${sql}`);
  process.exitCode = 1;
}

/** A throw-away database with all migrations, on DATABASE_URL's server or on a temporary one of our own. */
async function withMigratedDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  return given ? withScratchDatabase(given, work) : withTemporaryServer((url) => withScratchDatabase(url, work));
}

async function withTemporaryServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'qualizone-author-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get in
  try {
    const postgres = await startEmbeddedPostgres(folder, { durable: false });
    try {
      return await work(postgres.url('postgres'));
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withScratchDatabase<T>(serverUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `qualizone_author_${randomBytes(6).toString('hex')}`;
  await execute(serverUrl, `CREATE DATABASE ${name}`);
  try {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    await prepareOwned(url.href, undefined);
    return await work(url.href);
  } finally {
    await execute(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const program = new Command('migration').description('Author database migrations from prisma/schema');
program.command('new <name>').description('write the next migration from the schema').action(writeNext);
program.command('status').description('list migrations; exit code 1 when the schema needs another').action(showStatus);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`migration: ${oneLine(error)}\n`);
  process.exitCode = 1;
}
