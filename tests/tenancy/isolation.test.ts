import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, PERMISSIONS, PLATFORM_ROLES, permit, ROLES } from '../../server/platform/permissions.ts';
import { openDatabase, withZones } from '../../server/platform/tenant.ts';
import { asProductError } from '../../server/platform/trpc.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { readCatalogue, SHARED_TABLES } from './catalogue.ts';
import { columnsOf, insertProbe, type Probe } from './probe-rows.ts';

const OWN = 'own-zone';
const OTHER = 'other-zone';

let database: TestDatabase;
let owner: pg.Client;
let app: ReturnType<typeof openDatabase>;
const probes = new Map<string, Record<typeof OWN | typeof OTHER, Probe>>();

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = openDatabase(database.appUrl, 4);
  for (const { name } of (await readCatalogue(owner)).filter(({ name }) => !SHARED_TABLES.includes(name))) {
    const columns = await columnsOf(owner, name);
    probes.set(name, {
      [OWN]: await insertProbe(owner, name, columns, OWN),
      [OTHER]: await insertProbe(owner, name, columns, OTHER),
    });
  }
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
});

/** Runs one statement as the application does, bound to the zones; the affected rows, or the refusal's SQLSTATE. */
async function attempt(zones: string[], sql: string, values: unknown[] = []): Promise<number | string> {
  const undo = new Error('undo');
  let affected = -1;
  try {
    await withZones(app.prisma, zones, async (tx) => {
      affected = await tx.$executeRawUnsafe(sql, ...values);
      throw undo;
    });
  } catch (error) {
    if (error !== undo)
      return /\b42501\b|row-level security|permission denied/.test(String(error)) ? 'refused' : String(error);
  }
  return affected;
}

const CONTEXTS = [
  ['own zone', [OWN]],
  ['other zone', [OTHER]],
  ['no context', []],
] as const;

describe('as the role of the application', () => {
  it('every tenant table is tried, with a row in each zone', () => {
    expect(probes.size).toBeGreaterThanOrEqual(20);
  });

  for (const [where, zones] of CONTEXTS) {
    it(`with ${where}, each table x command reaches only the rows of that zone`, async () => {
      const leaks: string[] = [];
      for (const [table, rows] of probes) {
        for (const [zone, row] of Object.entries(rows)) {
          const visible = (zones as readonly string[]).includes(zone);
          const { key, values } = row;
          const seen = await attempt([...zones], `SELECT 1 FROM "${table}" WHERE ${key}`, values.key);
          const read = await withZones(app.prisma, [...zones], (tx) =>
            tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}" WHERE ${key}`, ...values.key),
          );
          if (read.length !== (visible ? 1 : 0)) leaks.push(`${table} SELECT ${zone}: ${read.length} rows (${seen})`);
          const updated = await attempt([...zones], `UPDATE "${table}" SET zone_id = zone_id WHERE ${key}`, values.key);
          if (!(updated === 'refused' || updated === (visible ? 1 : 0)))
            leaks.push(`${table} UPDATE ${zone}: ${updated}`);
          const deleted = await attempt([...zones], `DELETE FROM "${table}" WHERE ${key}`, values.key);
          if (!visible && !(deleted === 'refused' || deleted === 0)) leaks.push(`${table} DELETE ${zone}: ${deleted}`);
          const inserted = await attempt([...zones], row.insertCopy, values.all);
          if (!visible && inserted !== 'refused') leaks.push(`${table} INSERT ${zone}: ${inserted}`);
        }
        const moved = await attempt([...zones], `UPDATE "${table}" SET zone_id = '${OTHER}' WHERE zone_id = '${OWN}'`);
        if (moved !== 'refused' && moved !== 0) leaks.push(`${table} UPDATE moves rows to another zone: ${moved}`);
      }
      expect(leaks).toEqual([]);
    });
  }

  it("a count over all tables without a context finds nothing, whatever the statement's WHERE", async () => {
    for (const table of probes.keys()) {
      const found = await withZones(app.prisma, [], (tx) => tx.$queryRawUnsafe<unknown[]>(`SELECT * FROM "${table}"`));
      expect([table, found.length]).toEqual([table, 0]);
    }
  });

  it('the context ends with its transaction: the next one on the connection starts without', async () => {
    const one = openDatabase(database.appUrl, 1);
    await withZones(one.prisma, [OWN], (tx) => tx.department.count());
    expect(await one.prisma.department.count()).toBe(0);
    await one.close();
  });

  it.each(["own-zone','other-zone", 'own-zone; RESET ROLE', 'Own', '', '../x', "'"])(
    'the zone id %j is refused before it gets near SQL',
    (id) => {
      expect(() => withZones(app.prisma, [id], async () => 0)).toThrow(/zoneNotFound/);
    },
  );
});

describe('each role', () => {
  const actor = (grant: Partial<Actor>): Actor => ({
    userId: randomUUID(),
    username: 'somebody',
    displayName: 'Somebody',
    platformRole: null,
    memberships: [],
    mustChangePassword: false,
    now: new Date('2026-06-01T00:00:00Z'),
    ...grant,
  });
  const refusal = (act: () => void): string => {
    try {
      act();
      return 'allowed';
    } catch (error) {
      return asProductError(error).code;
    }
  };

  it.each(ROLES)('%s of one zone gets "not found" for everything in another', (role) => {
    const member = actor({ memberships: [{ zoneId: OWN, role, departmentId: 'commerce' }] });
    for (const permission of PERMISSIONS) {
      expect(refusal(() => permit(member, permission, OTHER, 'commerce'))).toBe('notFound');
      expect(refusal(() => permit(member, permission, OWN, 'commerce'))).toMatch(/allowed|forbidden/);
    }
  });

  it.each(PLATFORM_ROLES)('the platform role %s never assesses', (platformRole) => {
    for (const permission of ['evidence.hand-in', 'submission.verify', 'appeal.decide', 'plan.edit'] as const) {
      expect(refusal(() => permit(actor({ platformRole }), permission, OWN))).toBe('forbidden');
    }
  });

  it('nobody without a membership learns that a zone exists', () => {
    for (const permission of PERMISSIONS) expect(refusal(() => permit(actor({}), permission, OWN))).toBe('notFound');
  });

  it('a department acts for itself only', () => {
    const member = actor({ memberships: [{ zoneId: OWN, role: 'department', departmentId: 'commerce' }] });
    expect(refusal(() => permit(member, 'evidence.hand-in', OWN, 'commerce'))).toBe('allowed');
    expect(refusal(() => permit(member, 'evidence.hand-in', OWN, 'park'))).toBe('forbidden');
    expect(refusal(() => permit(member, 'evidence.hand-in', OWN))).toBe('forbidden');
  });

  it("a token reaches no further than its zones, even its owner's", () => {
    const leader = actor({ platformRole: 'leader', token: { zoneIds: [OWN], canWrite: false } });
    expect(refusal(() => permit(leader, 'scores.view', OWN))).toBe('allowed');
    expect(refusal(() => permit(leader, 'scores.view', OTHER))).toBe('notFound');
  });
});
