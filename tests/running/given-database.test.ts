import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { APP_ROLE, appUrlFor, prepareDatabase } from '../../server/platform/prepare-database.ts';

// DATABASE_URL: somebody else's PostgreSQL, whose user is no superuser. A cluster of its own, because roles are
// shared by all databases of one.

let folder: string;
let cluster: EmbeddedPostgres;
const log = { info: () => undefined, warn: () => undefined };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'qualizone-given-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get in
  cluster = await startEmbeddedPostgres(folder, { durable: false });
  await query(
    cluster.url('postgres'),
    `CREATE ROLE plain LOGIN PASSWORD 'plain';
     CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'maker';
     CREATE ROLE strong LOGIN BYPASSRLS PASSWORD 'strong'`,
  );
});
afterAll(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function as(user: string, database: string, password = user): string {
  return Object.assign(new URL(cluster.url(database)), { username: user, password }).href;
}

async function createDatabase(name: string, owner: string) {
  await query(cluster.url('postgres'), `CREATE DATABASE ${name} OWNER ${owner}`);
}

const prepare = (databaseUrl: string, appDatabaseUrl?: string) =>
  prepareDatabase({ dataDir: folder, databaseUrl, appDatabaseUrl }, log);

describe('a given database', () => {
  it('is refused in one line when its user may not create the app role and nobody else has', async () => {
    await createDatabase('without_role', 'plain');
    await expect(prepare(as('plain', 'without_role'))).rejects.toThrow(
      /^the user of DATABASE_URL may not set up the role qualizone_app \([^\n]*\); give it CREATEROLE, or [^\n]*$/,
    );
  });

  it('is refused when there is no password to derive the app role from', async () => {
    await expect(prepare(as('maker', 'postgres', ''))).rejects.toThrow(/holds no password|cannot connect/);
    expect(() => appUrlFor('postgresql://maker@db.example/qualizone')).toThrow(/holds no password/);
  });

  it('gets a bound app role from an owner who may create roles, the same for every instance', async () => {
    await createDatabase('given', 'maker');
    const url = as('maker', 'given');
    const [one, two] = await Promise.all([prepare(url), prepare(url)]);
    expect(one.appUrl).toBe(two.appUrl);
    expect(await query(one.appUrl, 'SELECT current_user::text AS name')).toEqual([{ name: APP_ROLE }]);
    expect(await query(one.appUrl, 'SELECT * FROM department')).toEqual([]);
    await one.stop();
    expect(await query(one.appUrl, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
  });

  it('follows when the owner gets a new password', async () => {
    await query(cluster.url('postgres'), `ALTER ROLE maker PASSWORD 'another'`);
    const { appUrl } = await prepare(as('maker', 'given', 'another'));
    expect(await query(appUrl, 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
  });

  it('is refused when the app role could step around the walls between zones', async () => {
    const owner = as('maker', 'given', 'another');
    await expect(prepare(owner, cluster.url('given'))).rejects.toThrow(
      /^the app's database role postgres is a superuser/,
    );
    await expect(prepare(owner, as('strong', 'given'))).rejects.toThrow(
      /^the app's database role strong has BYPASSRLS/,
    );
    await expect(prepare(owner, owner)).rejects.toThrow(/^the app's database role maker owns tables/);
    await expect(prepare(owner, as('plain', 'given'))).rejects.toThrow(/^the app's database role plain is neither/);
  });

  it('takes an app role of another name that is a member of the one migrations grant to', async () => {
    await query(cluster.url('postgres'), `GRANT ${APP_ROLE} TO plain`);
    const { appUrl } = await prepare(as('maker', 'given', 'another'), as('plain', 'given'));
    expect(await query(appUrl, 'SELECT * FROM zone')).toEqual([]);
  });
});
