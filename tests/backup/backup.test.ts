import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { MANIFEST, readArchive, writeArchive } from '../../server/platform/backup/archive.ts';
import { createBackup } from '../../server/platform/backup/create-backup.ts';
import { restoreBackup } from '../../server/platform/backup/restore-backup.ts';
import { parentsFirst } from '../../server/platform/backup/tables.ts';
import { verifyBackup } from '../../server/platform/backup/verify-backup.ts';
import { prepareOwned } from '../../server/platform/prepare-database.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';

/** Enough that one table needs more than one piece, with signs that COPY must escape. */
const ROWS = 30_000;
const AWKWARD = 'tab\t newline\n backslash \\ 中文 \\N "quoted"';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let archive: string;

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

beforeAll(async () => {
  source = await createTestDatabase();
  await query(
    source.ownerUrl,
    `INSERT INTO zone VALUES ('north', '北', 'North', '北', 'N', '市', 'City', '业', 'Industry', ARRAY['8443', NULL], true, now());
     INSERT INTO app_user (id, username, display_name, password_hash, created_at)
       VALUES ('00000000-0000-7000-8000-000000000001', 'someone', ${pg.escapeLiteral(AWKWARD)}, 'hash', '2026-01-31T12:00:00.123Z');
     INSERT INTO department SELECT 'north', 'd' || n, 'government', repeat('名', 50), 'name ' || n, n, NULL, 1
       FROM generate_series(1, ${ROWS}) n;
     INSERT INTO member VALUES ('north', '00000000-0000-7000-8000-000000000001', 'department', 'd1', now(), 1);
     INSERT INTO session VALUES ('secret', '00000000-0000-7000-8000-000000000001', now(), now(), now());`,
  );
});
afterAll(() => source.drop());

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'qualizone-backup-'));
  archive = path.join(folder, 'backup.tar.gz');
  target = await createTestDatabase();
});
afterEach(async () => {
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function storeFile(content: Buffer): string {
  const digest = sha256(content);
  const file = path.join(folder, 'files', digest.slice(0, 2), digest.slice(2, 4), digest);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return digest;
}

const backUp = () => createBackup({ ownerUrl: source.ownerUrl, filesFolder: path.join(folder, 'files') }, archive);
const restored = () => path.join(folder, 'restored');
const restore = (force = false) =>
  restoreBackup({ ownerUrl: target.ownerUrl, filesFolder: restored() }, archive, { force });

/** Everything a table holds, as one digest. */
const contents = (url: string, table: string) =>
  query(url, `SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t`);

describe('a backup', () => {
  it('brings every row and every file back into an empty database', async () => {
    const evidence = randomBytes(300_000);
    const digest = storeFile(evidence);
    const written = await backUp();
    expect(written.tables.find(({ name }) => name === 'department')?.rows).toBe(ROWS);
    expect(written.entries.filter(({ name }) => name.startsWith('tables/department/')).length).toBeGreaterThan(1);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    await restore();
    for (const table of ['zone', 'app_user', 'department', 'member']) {
      expect(await contents(target.ownerUrl, table)).toEqual(await contents(source.ownerUrl, table));
    }
    const file = path.join(restored(), digest.slice(0, 2), digest.slice(2, 4), digest);
    expect(readFileSync(file).equals(evidence)).toBe(true);
  });

  it('leaves sign-ins out, so that a restore revives none', async () => {
    await backUp();
    await restore();
    expect(await query(target.ownerUrl, 'SELECT * FROM session')).toEqual([]);
  });

  it('keeps grants and row-level security as the migrations made them', async () => {
    await backUp();
    await restore();
    expect(await query(target.appUrl, 'SELECT id FROM zone')).toEqual([{ id: 'north' }]);
    expect(await query(target.appUrl, 'SELECT * FROM department')).toEqual([]);
    expect(
      await query(
        target.ownerUrl,
        `SELECT relname FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`,
      ),
    ).toEqual([]);
  });

  it('leaves the queue of jobs as it is, and jobs can be asked for afterwards', async () => {
    const queued = async () => query(target.ownerUrl, 'SELECT key FROM graphile_worker.jobs ORDER BY key');
    const ask = (key: string) => query(target.appUrl, `SELECT enqueue_job('lift-measures', '{}', '${key}', now())`);
    await ask('before');
    await backUp();
    await restore();
    expect(await queued()).toEqual([{ key: 'before' }]);
    await ask('after');
    expect(await queued()).toEqual([{ key: 'after' }, { key: 'before' }]);
  });

  it('is refused by a database that is not empty, unless forced', async () => {
    await backUp();
    await query(
      target.ownerUrl,
      `INSERT INTO zone VALUES ('south', '南', 'South', '南', 'S', '市', 'City', '业', 'Industry', '{}', true, now())`,
    );
    await expect(restore()).rejects.toThrow(/^the database is not empty; --force replaces all that it holds$/);
    expect(await query(target.ownerUrl, 'SELECT id FROM zone')).toEqual([{ id: 'south' }]);
    await restore(true);
    expect(await query(target.ownerUrl, 'SELECT id FROM zone')).toEqual([{ id: 'north' }]);
  });

  it('never overwrites a file', async () => {
    writeFileSync(archive, 'something else');
    await expect(backUp()).rejects.toThrow(/exists already/);
    expect(readFileSync(archive, 'utf8')).toBe('something else');
  });

  it('works for an owner whom row-level security binds too', async () => {
    const name = `owner_${randomBytes(4).toString('hex')}`;
    const clusterUrl = inject('clusterUrl');
    await query(clusterUrl, `CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
    await query(clusterUrl, `CREATE DATABASE ${name} OWNER ${name}`);
    try {
      const url = new URL(clusterUrl);
      Object.assign(url, { username: name, password: 'secret', pathname: `/${name}` });
      const appUrl = new URL(target.appUrl);
      appUrl.pathname = `/${name}`;
      await prepareOwned(url.href, appUrl.href);
      await backUp();
      await restoreBackup({ ownerUrl: url.href, filesFolder: restored() }, archive, { force: false });
      const again = path.join(folder, 'again.tar.gz');
      await createBackup({ ownerUrl: url.href, filesFolder: restored() }, again);
      const { tables } = await verifyBackup(again);
      expect(tables.find((table) => table.name === 'department')?.rows).toBe(ROWS);
    } finally {
      await query(clusterUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      await query(clusterUrl, `DROP ROLE ${name}`);
    }
  });
});

describe('checking a backup', () => {
  /** Copies the archive with one thing changed, as somebody who can write tar files could. */
  async function forge(change: (name: string, content: Buffer) => Buffer | null) {
    const forged = path.join(folder, 'forged.tar.gz');
    const writer = writeArchive(forged);
    await readArchive(archive, async (name, _size, content) => {
      const pieces: Buffer[] = [];
      for await (const piece of content) pieces.push(piece);
      const changed = change(name, Buffer.concat(pieces));
      if (changed) await writer.add(name, changed.length, changed);
    });
    await writer.finish();
    return forged;
  }

  it('accepts a whole one', async () => {
    await backUp();
    expect((await verifyBackup(archive)).tables.find(({ name }) => name === 'zone')?.rows).toBe(1);
  });

  it('finds a changed row', async () => {
    await backUp();
    const forged = await forge((name, content) =>
      name.startsWith('tables/zone/') ? Buffer.from(content.toString().replace('North', 'Nord!')) : content,
    );
    await expect(verifyBackup(forged)).rejects.toThrow(/is damaged: tables\/zone\/000001\.copy was changed$/);
  });

  it('finds a missing piece and a changed count', async () => {
    await backUp();
    const forged = await forge((name, content) => (name === 'tables/department/000002.copy' ? null : content));
    await expect(verifyBackup(forged)).rejects.toThrow(
      /tables\/department\/000002\.copy is missing; table department has \d+ rows instead of 30000/,
    );
  });

  it('refuses a name that leads out of the folder, even when manifest and content agree', async () => {
    await backUp();
    const bytes = Buffer.from('evil');
    const entry = { name: `files/../../${sha256(bytes)}`, size: bytes.length, sha256: sha256(bytes) };
    const forged = path.join(folder, 'forged.tar.gz');
    const writer = writeArchive(forged);
    await writer.add(entry.name, entry.size, bytes);
    const manifest = Buffer.from(
      JSON.stringify({ format: 'qualizone-backup-1', createdAt: '', migrations: [], tables: [], entries: [entry] }),
    );
    await writer.add(MANIFEST, manifest.length, manifest);
    await writer.finish();
    await expect(verifyBackup(forged)).rejects.toThrow(/does not belong in a backup/);
  });

  it('refuses one that was cut off, and something else entirely', async () => {
    await backUp();
    const whole = readFileSync(archive);
    writeFileSync(archive, whole.subarray(0, whole.length / 2));
    await expect(verifyBackup(archive)).rejects.toThrow(/cannot be read as a backup/);
    await expect(restore()).rejects.toThrow(/cannot be read as a backup/);
    writeFileSync(archive, 'not a backup');
    await expect(verifyBackup(archive)).rejects.toThrow(/cannot be read as a backup/);
  });

  it('leaves the database as it was when loading fails half-way', async () => {
    await backUp();
    // A row that breaks a CHECK constraint, in a backup that is otherwise consistent.
    let replaced: Buffer | undefined;
    const forged = await forge((name, content) => {
      if (name === 'tables/member/000001.copy') {
        replaced = Buffer.from(content.toString().replace('\tdepartment\t', '\temperor\t'));
        return replaced;
      }
      if (name !== MANIFEST) return content;
      const manifest = JSON.parse(content.toString());
      for (const entry of manifest.entries) {
        if (entry.name === 'tables/member/000001.copy' && replaced) {
          Object.assign(entry, { size: replaced.length, sha256: sha256(replaced) });
        }
      }
      return Buffer.from(JSON.stringify(manifest));
    });
    archive = forged;
    await expect(restore()).rejects.toThrow(/violates check constraint/);
    expect(await query(target.appUrl, 'SELECT * FROM zone')).toEqual([]);
  });
});

it('tables are loaded after those that they point at, and a circle is refused', () => {
  const shape = (name: string) => ({ name, columns: ['id'] });
  const shapes = ['child', 'grandchild', 'parent'].map(shape);
  const parents = new Map([
    ['grandchild', ['child']],
    ['child', ['parent']],
  ]);
  expect(parentsFirst(shapes, parents).map(({ name }) => name)).toEqual(['parent', 'child', 'grandchild']);
  parents.set('parent', ['grandchild']);
  expect(() => parentsFirst(shapes, parents)).toThrow(/in a circle: child, grandchild, parent/);
});
