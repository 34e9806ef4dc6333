import { afterAll, beforeAll, expect, it } from 'vitest';
import { diffToSchema } from '../../prisma/schema-engine.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('the migrations make exactly the tables that prisma/schema describes', async () => {
  expect(await diffToSchema(database.ownerUrl)).toBe('');
});
