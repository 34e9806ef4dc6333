import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMetricRows } from '../../server/assessment/read-metric-rows.ts';
import { readZoneScores } from '../../server/assessment/read-zone-scores.ts';
import { ENTERPRISE_KPI_IDS } from '../../server/enterprises/kpis/enterprise-kpis.ts';
import { readKpiRows, readKpis } from '../../server/enterprises/kpis/read-kpis.ts';
import { readOwed } from '../../server/enterprises/owed/read-owed.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { SUZHOU } from '../factories/installation.ts';
import { admitted, openWorld, type World } from './world.ts';

let world: World;
let second: string;
beforeAll(async () => {
  world = await openWorld();
  await admitted(world, '2026-01-20');
  second = await addEnterprise(world.installation, world.office, {
    name: '停牌示例企业',
    on: '2025-02-01',
    events: [
      ['admitted', '2025-03-01'],
      ['suspended', '2026-02-10'],
    ],
  });
});
afterAll(() => world.installation.close());

const list = (enterpriseId: string, month: string, filedOn: string) =>
  withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.monthlyList.create({
      data: {
        zoneId: SUZHOU,
        id: crypto.randomUUID(),
        enterpriseId,
        month: new Date(`${month}-01`),
        revision: 1,
        dueOn: new Date(filedOn),
        filedOn: new Date(filedOn),
        hasExports: false,
        rowCount: 0,
        amountUsd: '0',
        ownBrandAmountUsd: '0',
        nonconformingRows: 0,
        filedById: world.office.userId,
        filedByName: 'office',
        filedAt: new Date(),
      },
    }),
  );

describe('key figures', () => {
  it('count the enterprises of a day by status, and explain themselves to their rows', async () => {
    const at = world.at(world.office, '2026-03-20 09:00');
    const { kpis, trend } = await readKpis(at, { zone: SUZHOU });
    expect(kpis.map(({ id }) => id)).toEqual(ENTERPRISE_KPI_IDS);
    const value = (id: string) => kpis.find((kpi) => kpi.id === id)?.value;
    expect(value('admitted')).toBe('1');
    expect(value('suspended')).toBe('1');
    expect(value('moved-in')).toBe('1');
    expect(value('qms-certified')).toBe('0.5');
    expect(trend.map(({ date }) => date)).toEqual(['2026-01-31', '2026-02-28', '2026-03-20']);
    expect(trend[0]?.kpis.find(({ id }) => id === 'suspended')?.value).toBe('0');
    for (const id of ENTERPRISE_KPI_IDS) {
      const { rows } = await readKpiRows(at, { zone: SUZHOU, kpi: id });
      expect(rows.filter(({ isCounted }) => isCounted)).toHaveLength(kpis.find((kpi) => kpi.id === id)?.counted ?? 0);
    }
  });

  it('are not for the people of an enterprise, nor for another zone', async () => {
    await expect(readKpis(world.at(world.clerk, '2026-03-20 09:00'), { zone: SUZHOU })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(readKpis(world.at(world.elsewhere, '2026-03-20 09:00'), { zone: SUZHOU })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('a measured target', () => {
  it('Z7: scores from the lists filed, follows a correction at once, and shows the rows it was computed from', async () => {
    await list(world.enterprise, '2026-01', '2026-02-10');
    await list(second, '2026-01', '2026-02-11');
    const input = { zone: SUZHOU, year: 2026, metric: 'monthly-lists-on-time', asOf: '2026-02-20' };
    const { rows } = await readMetricRows(world.at(world.office, '2026-03-20 09:00'), input);
    expect(rows.map(({ note, isCounted }) => [note, isCounted])).toEqual([
      ['2026-01', false],
      ['2026-01', true],
    ]);
    const { scores } = await readZoneScores(world.at(world.office, '2026-03-20 09:00'), {
      zone: SUZHOU,
      year: 2026,
      asOf: '2026-02-20',
    });
    const target = scores.departments
      .flatMap(({ tasks }) => tasks.flatMap(({ targets }) => targets))
      .find(({ metric }) => metric === 'monthly-lists-on-time');
    expect(target).toMatchObject({
      state: 'measured',
      completion: { verified: '0.5', projected: '0.5' },
      basis: { reading: { rows: 2, counted: 1, from: '2026-01-01', to: '2026-02-20' } },
    });
  });

  it('keeps the names of enterprises from whoever may see scores but no archives', async () => {
    const association = await world.installation.person('association', {
      zone: SUZHOU,
      role: 'association',
      department: 'association',
    });
    const { rows } = await readMetricRows(world.at(association, '2026-03-20 09:00'), {
      zone: SUZHOU,
      year: 2026,
      metric: 'commitments-signed',
    });
    expect(rows).toHaveLength(2);
    expect(rows.every(({ label, enterpriseId }) => label === '' && enterpriseId === null)).toBe(true);
  });
});

describe('what an enterprise owes', () => {
  it('names the missing lists, the commitment and a certificate that runs out, the most pressing first', async () => {
    const person = await enterprisePerson(world.installation, SUZHOU, second, 'owing', 'quality-head');
    const { items } = await readOwed(world.at(person, '2026-04-08 09:00'), { zone: SUZHOU, enterprise: second });
    expect(items.map(({ duty, subject, state }) => [duty, subject, state])).toContainEqual([
      'monthly-list',
      '2026-02',
      'overdue',
    ]);
    expect(items).toContainEqual({
      duty: 'monthly-list',
      rule: 'EF4',
      id: '2026-03',
      subject: '2026-03',
      dueOn: '2026-04-10',
      state: 'due',
    });
    expect(items.find(({ duty }) => duty === 'commitment')).toMatchObject({
      rule: 'E7',
      dueOn: '2026-12-31',
      state: 'open',
    });
    const days = items.map(({ dueOn }) => dueOn ?? '9999');
    expect(days).toEqual([...days].sort());
    await expect(
      readOwed(world.at(world.clerk, '2026-04-08 09:00'), { zone: SUZHOU, enterprise: second }),
    ).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
