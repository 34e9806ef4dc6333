import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { faultsOf, readCatalogue } from './catalogue.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const faults = async () => (await readCatalogue(owner)).flatMap(faultsOf);

describe('every table of the database', () => {
  it('is shared by name, or bound to its zone by policy, FORCE and all its keys', async () => {
    expect(await readCatalogue(owner)).not.toHaveLength(0);
    expect(await faults()).toEqual([]);
  });

  it('belongs to somebody else than the role the application works as, which can bypass nothing', async () => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
              (SELECT count(*)::int FROM information_schema.role_table_grants
                WHERE grantee = rolname AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')) AS dangerous
       FROM pg_roles r WHERE rolname = 'qualizone_app'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0, dangerous: 0 },
    ]);
  });

  it.each(['audit_entry', 'mark', 'plan_close', 'submission_event', 'plan_version', 'plan_task', 'department_change'])(
    '%s is append-only for the application',
    async (table) => {
      const { rows } = await owner.query(
        `SELECT privilege_type FROM information_schema.role_table_grants
         WHERE grantee = 'qualizone_app' AND table_name = $1 ORDER BY 1`,
        [table],
      );
      expect(rows.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
    },
  );
});

describe('the check itself finds', () => {
  it.each([
    ['a table without a policy', 'CREATE TABLE probe (zone_id text, id uuid, PRIMARY KEY (zone_id, id))', 'no policy'],
    [
      'a table without FORCE',
      'CREATE TABLE probe (zone_id text PRIMARY KEY); ALTER TABLE probe ENABLE ROW LEVEL SECURITY',
      'no FORCE',
    ],
    [
      'a key without zone_id',
      'CREATE TABLE probe (zone_id text, id uuid PRIMARY KEY)',
      'key probe_pkey without zone_id',
    ],
    [
      'a unique index without zone_id',
      'CREATE TABLE probe (zone_id text PRIMARY KEY, code text); CREATE UNIQUE INDEX probe_code ON probe (code)',
      'key probe_code without zone_id',
    ],
    ['a table nobody named', 'CREATE TABLE probe (id uuid PRIMARY KEY)', 'neither shared nor with a zone_id'],
    [
      'a policy that is always true',
      'CREATE TABLE probe (zone_id text PRIMARY KEY); CREATE POLICY open ON probe USING (true)',
      'lets everything through',
    ],
  ])('%s', async (_what, sql, expected) => {
    await owner.query('BEGIN');
    try {
      await owner.query(sql);
      expect((await faults()).join('\n')).toContain(expected);
    } finally {
      await owner.query('ROLLBACK');
    }
  });
});
