import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { migrate, pendingMigrations } from '../../server/platform/migrations.ts';
import { StartError } from '../../server/platform/start-error.ts';

let folder: string;
let url: string;
let name: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'qualizone-migrations-'));
  name = `empty_${randomBytes(6).toString('hex')}`;
  url = Object.assign(new URL(inject('clusterUrl')), { pathname: `/${name}` }).href;
  await query(inject('clusterUrl'), `CREATE DATABASE ${name}`);
});
afterEach(async () => {
  await query(inject('clusterUrl'), `DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});

async function query(at: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

function writeMigration(migration: string, sql: string) {
  mkdirSync(path.join(folder, migration), { recursive: true });
  writeFileSync(path.join(folder, migration, 'migration.sql'), sql);
}

const tables = () =>
  query(url, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`);

describe('migrations', () => {
  it('apply in the order of their names, each once, and are written down as Prisma does', async () => {
    writeMigration('20260102000000_second', 'INSERT INTO first VALUES (2);');
    writeMigration('20260101000000_first', 'CREATE TABLE first (n integer); INSERT INTO first VALUES (1);');
    writeMigration('notes', 'not a migration');
    expect(await migrate(url, folder)).toEqual(['20260101000000_first', '20260102000000_second']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await query(url, 'SELECT n FROM first')).toEqual([1, 2]);
    expect(
      await query(
        url,
        'SELECT migration_name, length(checksum), finished_at IS NOT NULL FROM _prisma_migrations ORDER BY 1',
      ),
    ).toEqual(['20260101000000_first', 64, true, '20260102000000_second', 64, true]);
  });

  it('apply once when two instances start at the same moment', async () => {
    writeMigration('20260101000000_first', 'CREATE TABLE first (n integer); SELECT pg_sleep(0.3);');
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(applied.flat()).toEqual(['20260101000000_first']);
  });

  it('that fail leave nothing behind, name their line, and are tried again', async () => {
    writeMigration('20260101000000_first', 'CREATE TABLE first (n integer);');
    writeMigration('20260102000000_broken', 'CREATE TABLE second (n integer);\nINSERT INTO second\nVALUES (nonsense);');
    const attempt = migrate(url, folder);
    await expect(attempt).rejects.toThrow(StartError);
    await expect(attempt).rejects.toThrow(
      /^migration 20260102000000_broken failed at line 3: column "nonsense" does not exist$/,
    );
    expect(await tables()).toEqual(['_prisma_migrations', 'first']);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect(await pendingMigrations(client, folder)).toEqual(['20260102000000_broken']);
    await client.end();
    writeMigration('20260102000000_broken', 'CREATE TABLE second (n integer);');
    expect(await migrate(url, folder)).toEqual(['20260102000000_broken']);
  });

  it('of a newer version stop an older one', async () => {
    writeMigration('20260101000000_first', 'CREATE TABLE first (n integer);');
    writeMigration('20260102000000_newer', 'CREATE TABLE newer (n integer);');
    await migrate(url, folder);
    rmSync(path.join(folder, '20260102000000_newer'), { recursive: true });
    await expect(migrate(url, folder)).rejects.toThrow(/^the database was migrated by a newer version .*_newer/);
  });

  it('that were changed afterwards are warned of', async () => {
    writeMigration('20260101000000_first', 'CREATE TABLE first (n integer);');
    await migrate(url, folder);
    writeMigration('20260101000000_first', 'CREATE TABLE first (n bigint);');
    const warnings: string[] = [];
    await migrate(url, folder, { info: () => undefined, warn: (message) => warnings.push(message) });
    expect(warnings).toEqual(['migration 20260101000000_first was changed after it had been applied']);
  });
});
