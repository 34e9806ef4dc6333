import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { appUrlFor } from '../../server/platform/prepare-database.ts';

export interface TestDatabase {
  ownerUrl: string;
  /** As the role that row-level security binds: what the product works with. */
  appUrl: string;
  drop(): Promise<void>;
}

const DUPLICATE_OR_BUSY = ['55006', '23505'];
const PAUSE_MS = 50;
const ATTEMPTS = 40;

/** A fresh, migrated, empty database for one test file: `beforeAll(createTestDatabase)`, `afterAll(drop)`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await copyTemplate(clusterUrl, name);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return {
    ownerUrl: url.href,
    appUrl: appUrlFor(url.href),
    drop: () => asOwner(clusterUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** PostgreSQL copies a template for one at a time, and test files start together. */
async function copyTemplate(clusterUrl: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asOwner(clusterUrl, `CREATE DATABASE ${name} TEMPLATE qualizone_template STRATEGY FILE_COPY`);
    } catch (error) {
      const busy = error instanceof pg.DatabaseError && DUPLICATE_OR_BUSY.includes(error.code ?? '');
      if (!busy || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
