import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { readCatalogue, SHARED_TABLES } from './catalogue.ts';

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

/** The tables that the script names, in its order. */
const [reference = [], distributed = []] = [
  ...readFileSync(path.join(PROJECT_FOLDER, 'prisma/citus.sql'), 'utf8').matchAll(/ARRAY\[([^\]]+)\]/g),
].map(([, names = '']) => [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name));

describe('the script for many machines', () => {
  it('distributes every table of zones, once, and copies every shared table', async () => {
    const tenants = (await readCatalogue(owner)).filter((table) => table.has_zone_id).map(({ name }) => name);
    expect(distributed.toSorted()).toEqual(tenants.toSorted());
    expect(reference.toSorted()).toEqual(SHARED_TABLES.filter((name) => name !== '_prisma_migrations').toSorted());
  });

  it('names a table after those that it points at', async () => {
    const { rows } = await owner.query<{ name: string; target: string }>(
      `SELECT conrelid::regclass::text AS name, confrelid::regclass::text AS target FROM pg_constraint WHERE contype = 'f'`,
    );
    const order = [...reference, ...distributed];
    const early = rows.filter(({ name, target }) => name !== target && order.indexOf(name) < order.indexOf(target));
    expect(early).toEqual([]);
  });
});
