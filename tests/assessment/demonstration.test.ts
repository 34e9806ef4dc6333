import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScores } from '../../server/assessment/read-scores.ts';
import { recomputes, snapshotSchema } from '../../server/assessment/snapshot.ts';
import { verifyChains } from '../../server/audit/verify-chains.ts';
import { loadDemonstration } from '../../server/demo/load-demonstration.ts';
import { loadDemonstrationOnce } from '../../server/demo/load-once.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';

const NOW = new Date('2026-11-22T07:00:00Z');
let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
  await loadDemonstration(installation.platform, { password: 'not-a-secret-1', now: NOW });
}, 180_000);
afterAll(() => installation.close());

const scoresOf = (zoneId: string, year: number) =>
  withZones(installation.platform.prisma, [zoneId], (tx) =>
    readScores(installation.platform, tx, { zoneId, year, asOf: '2026-11-22', now: NOW }),
  );

describe('the demonstration', () => {
  it("scores Zhuhai's eight departments, the one that totals 95 kept and flagged", async () => {
    const { scores, plan } = await scoresOf(ZHUHAI, 2026);
    expect(scores.departments.map(({ totalWeight }) => totalWeight)).toEqual([
      '100',
      '100',
      '100',
      '95',
      '100',
      '100',
      '100',
      '100',
    ]);
    expect(scores.departments.flatMap(({ tasks }) => tasks)).toHaveLength(26);
    expect(scores.anomalies).toEqual([
      { kind: 'departmentTotal', departmentId: 'government-office', total: '95', expected: '100' },
    ]);
    expect(plan.basis).toBe('carried');
  });

  it('marks the plan of Suzhou as a derived sample, in this year and the one carried', async () => {
    expect([(await scoresOf(SUZHOU, 2026)).plan.basis, (await scoresOf(SUZHOU, 2025)).plan.basis]).toEqual([
      'derived-sample',
      'derived-sample',
    ]);
  });

  it.each([ZHUHAI, SUZHOU])(
    'has something of everything in %s: verified, waiting, overdue, not assessed',
    async (zone) => {
      const { scores } = await scoresOf(zone, 2026);
      const targets = scores.departments.flatMap(({ tasks }) => tasks.flatMap((task) => task.targets));
      const states = new Set(targets.map(({ state }) => state));
      for (const state of ['verified', 'submitted', 'unassessed', 'noData', 'inapplicable'])
        expect(states).toContain(state);
      expect(targets.some(({ isOverdue }) => isOverdue)).toBe(true);
      expect(Number(scores.percent?.verified)).toBeGreaterThan(15);
      expect(Number(scores.percent?.projected)).toBeGreaterThan(Number(scores.percent?.verified));
    },
  );

  it('A7: closes last year in a snapshot that recomputes to the same digits', async () => {
    const closes = await withZones(installation.platform.prisma, [ZHUHAI, SUZHOU], (tx) => tx.planClose.findMany());
    expect(closes).toHaveLength(2);
    for (const { snapshot, digest } of closes) {
      expect(recomputes(snapshotSchema.parse(snapshot), digest)).toEqual({ intact: true, sameScores: true });
    }
  });

  it('leaves the first target of task 2 for a newcomer to hand in', async () => {
    const { scores } = await scoresOf(ZHUHAI, 2026);
    const task = scores.departments.flatMap(({ tasks }) => tasks).find(({ number }) => number === 2);
    expect(task?.targets[0]).toMatchObject({ key: '2.1', state: 'unassessed', points: '1.25' });
  });

  it('is loaded into an empty database only, and again from the start when it was interrupted', async () => {
    const { platform, database } = installation;
    const dataDir = path.dirname(installation.auditFolder);
    const load = () =>
      loadDemonstrationOnce(platform, { password: 'x', now: NOW, ownerUrl: database.ownerUrl, dataDir });
    await platform.prisma.user.update({ where: { username: 'leader' }, data: { displayName: 'kept' } });
    const leader = () => platform.prisma.user.findUniqueOrThrow({ where: { username: 'leader' } });
    await load();
    expect((await leader()).displayName).toBe('kept');
    await writeFile(path.join(dataDir, 'demonstration.loading'), '');
    await load();
    expect((await leader()).displayName).not.toBe('kept');
    expect(await verifyChains(platform.prisma, new Map())).toEqual(
      expect.arrayContaining([expect.objectContaining({ chain: ZHUHAI, faults: [] })]),
    );
  }, 180_000);
});

describe('at the turn of the year', () => {
  it('loads on the second of January, too', async () => {
    const other = await openInstallation();
    await loadDemonstration(other.platform, { password: 'x', now: new Date('2027-01-02T01:00:00Z') });
    const plans = await withZones(other.platform.prisma, [ZHUHAI, SUZHOU], (tx) =>
      tx.plan.findMany({ where: { year: { gte: 2026 } }, orderBy: [{ zoneId: 'asc' }, { year: 'asc' }] }),
    );
    expect(plans.map(({ year, state }) => `${year} ${state}`)).toEqual([
      '2026 closed',
      '2027 in-force',
      '2026 closed',
      '2027 in-force',
    ]);
    await other.close();
  }, 180_000);
});
