import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readChainAnchors } from '../../server/audit/chain-anchors.ts';
import { verifyChains } from '../../server/audit/verify-chains.ts';
import { frameWrite } from '../../server/audit/write-in-zone.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { type Installation, openInstallation, ZHUHAI } from '../factories/installation.ts';

let installation: Installation;
let owner: pg.Client;

beforeAll(async () => {
  installation = await openInstallation();
  await installation.importPack(ZHUHAI);
  owner = new pg.Client({ connectionString: installation.database.ownerUrl });
  await owner.connect();
  const office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  for (let index = 1; index <= 8; index += 1) {
    await frameWrite(installation.at(office, '2026-02-01 10:00'), ZHUHAI, 'probe', index, async (_tx, record) =>
      record({
        action: 'probe',
        objectType: 'probe',
        objectId: String(index),
        after: { index, share: '0.5', 说明: '甲' },
      }),
    );
  }
}, 60_000);
afterAll(async () => {
  await owner.end();
  await installation.close();
});
// What a test did to the chain as the database's owner is undone by it; here is the proof.
afterEach(async () => expect(await faults()).toEqual([]));

async function faults() {
  const anchors = await readChainAnchors(installation.auditFolder, installation.databaseName);
  const reports = await verifyChains(installation.platform.prisma, anchors);
  return reports.flatMap(({ chain, faults }) => faults.map(({ kind, seq }) => `${chain} ${kind} ${seq}`));
}

async function whileTampered(sql: string, undo: string): Promise<string[]> {
  await owner.query(sql);
  try {
    return await faults();
  } finally {
    await owner.query(undo);
  }
}

describe('npm run audit -- verify finds', () => {
  it('an edited row, even one whose change looks harmless', async () => {
    const edit = (index: string) =>
      `UPDATE audit_entry SET after = jsonb_set(after, '{index}', '${index}') WHERE zone_id = '${ZHUHAI}' AND object_id = '3'`;
    expect(await whileTampered(edit('33'), edit('3'))).toEqual([`${ZHUHAI} edited 4`]);
  });

  it('a deleted row', async () => {
    await owner.query(`CREATE TABLE kept AS SELECT * FROM audit_entry WHERE zone_id = '${ZHUHAI}' AND seq = 5`);
    const found = await whileTampered(
      `DELETE FROM audit_entry WHERE zone_id = '${ZHUHAI}' AND seq = 5`,
      'INSERT INTO audit_entry SELECT * FROM kept; DROP TABLE kept',
    );
    expect(found).toEqual([`${ZHUHAI} missing 5`]);
  });

  it('reordered rows', async () => {
    const swap = `UPDATE audit_entry SET seq = CASE seq WHEN 4 THEN -6 ELSE -4 END WHERE zone_id = '${ZHUHAI}' AND seq IN (4, 6);
      UPDATE audit_entry SET seq = -seq WHERE zone_id = '${ZHUHAI}' AND seq < 0`;
    await owner.query('ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_seq');
    const found = await whileTampered(swap, swap);
    await owner.query('ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_seq CHECK (seq > 0)');
    expect(found).toEqual(
      expect.arrayContaining([`${ZHUHAI} reordered 4`, `${ZHUHAI} edited 4`, `${ZHUHAI} reordered 6`]),
    );
  });

  it('a tail cut off together with the head row, by the heads outside the database', async () => {
    await owner.query(`CREATE TABLE kept AS SELECT * FROM audit_entry WHERE zone_id = '${ZHUHAI}' AND seq > 6`);
    await owner.query(`CREATE TABLE kept_head AS SELECT * FROM audit_head WHERE zone_id = '${ZHUHAI}'`);
    const found = await whileTampered(
      `DELETE FROM audit_entry WHERE zone_id = '${ZHUHAI}' AND seq > 6;
       UPDATE audit_head h SET seq = 6, hash = (SELECT hash FROM audit_entry e WHERE e.zone_id = h.zone_id AND e.seq = 6)
       WHERE zone_id = '${ZHUHAI}'`,
      `INSERT INTO audit_entry SELECT * FROM kept;
       UPDATE audit_head h SET seq = k.seq, hash = k.hash FROM kept_head k WHERE h.zone_id = k.zone_id;
       DROP TABLE kept; DROP TABLE kept_head`,
    );
    expect(found).toEqual([`${ZHUHAI} cut-off 7`]);
  });

  it('a whole chain written anew with fitting hashes, by the heads outside the database', async () => {
    const anchors = new Map([[ZHUHAI, [{ seq: 2n, hash: 'f'.repeat(64) }]]]);
    const [report] = (await verifyChains(installation.platform.prisma, anchors)).filter(
      ({ chain }) => chain === ZHUHAI,
    );
    expect(report?.faults).toEqual([{ kind: 'edited', seq: 2n }]);
  });
});

describe('the trail', () => {
  it('is written with the change or not at all', async () => {
    const before = await withZones(installation.platform.prisma, [ZHUHAI], (tx) => tx.auditEntry.count());
    const office = await installation.person('office2', { zone: ZHUHAI, role: 'office' });
    const broken = frameWrite(installation.at(office, '2026-02-01 10:00'), ZHUHAI, 'probe', 0, async (_tx, record) => {
      await record({ action: 'probe', objectType: 'probe', objectId: 'x' });
      throw new Error('too late');
    });
    await expect(broken).rejects.toThrow('too late');
    expect(await withZones(installation.platform.prisma, [ZHUHAI], (tx) => tx.auditEntry.count())).toBe(before);
  });

  it('keeps one order when many write at the same time', async () => {
    const office = await installation.person('office3', { zone: ZHUHAI, role: 'office' });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        frameWrite(installation.at(office, '2026-02-02 10:00'), ZHUHAI, 'probe', index, async (_tx, record) =>
          record({ action: 'probe', objectType: 'probe', objectId: `many ${index}` }),
        ),
      ),
    );
    expect(await faults()).toEqual([]);
  });
});
