import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS_FOLDER, pendingMigrations } from '../../server/platform/migrations.ts';
import { APP_ROLE } from '../../server/platform/prepare-database.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let app: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  app = new pg.Pool({ connectionString: database.appUrl });
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const asApp = async (sql: string) => (await app.query<Record<string, unknown>>(sql)).rows;

describe('a prepared database', () => {
  it('has every migration, which the app role may see', async () => {
    await app.query('SELECT 1');
    expect(await pendingMigrations(app, MIGRATIONS_FOLDER)).toEqual([]);
  });

  it('is used by a role that can neither step around row-level security nor take it down', async () => {
    expect(
      await asApp(
        'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user',
      ),
    ).toEqual([{ rolname: APP_ROLE, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    expect(await asApp('SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user')).toEqual([]);
    await expect(asApp('CREATE TABLE mine (id integer)')).rejects.toThrow(/permission denied/);
    await expect(asApp('TRUNCATE audit_entry')).rejects.toThrow(/permission denied/);
  });
});
