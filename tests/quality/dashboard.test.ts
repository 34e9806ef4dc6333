import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDateColumn } from '../../server/platform/calendar.ts';
import { ProductError } from '../../server/platform/errors.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { dashboardInput } from '../../server/quality/figures/dashboard-schema.ts';
import { readQualityDashboard } from '../../server/quality/figures/read-dashboard.ts';
import { readHalfFigures } from '../../server/quality/figures/read-half-figures.ts';
import { readQualityRows } from '../../server/quality/figures/read-rows.ts';
import { refreshMonthSums } from '../../server/quality/figures/refresh-month-sums.ts';
import { rowsInput } from '../../server/quality/figures/rows-schema.ts';
import { SUZHOU } from '../factories/installation.ts';
import { fileExports, fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
}, 60_000);
afterAll(() => world.installation.close());

const inZone = <T>(work: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], work);
const dashboard = (when: string, period?: string, actor: Actor = world.office) =>
  readQualityDashboard(world.at(actor, when), dashboardInput.parse({ zone: SUZHOU, ...(period && { period }) }));
const half = (when: string, period: string, actor: Actor = world.office) =>
  readHalfFigures(world.at(actor, when), { zone: SUZHOU, period });
const rows = (actor: Actor) =>
  readQualityRows(
    world.at(actor, '2026-07-12 10:00'),
    rowsInput.parse({ zone: SUZHOU, period: '2026-H1', measure: 'exports' }),
  );

describe('the quality dashboard', () => {
  it('Q5: shows the half-year of the newest month whose lists are due, first or second at the border', async () => {
    expect((await dashboard('2026-08-09 23:59')).period).toBe('2026-H1');
    expect((await dashboard('2026-08-10 00:00')).period).toBe('2026-H2');
    expect((await dashboard('2026-02-09 10:00')).period).toBe('2025-H2');
    expect((await dashboard('2026-02-10 10:00')).period).toBe('2026-H1');
  });

  it('Q5: without data it has none, and names what is missing: lists, inspection figures, departments not asked', async () => {
    const { current, missing, trend, compared } = await dashboard('2026-03-11 10:00', '2026-H1');
    expect(current).toMatchObject({
      exports: null,
      inspection: null,
      missing: { inspectionMonths: ['2026-01', '2026-02'], listsOwed: 4, listsFiled: 0 },
    });
    expect(missing).toMatchObject({ enterpriseCount: 2, isArranged: false, departments: [] });
    expect(missing.enterprises.map(({ name, missingMonths }) => [name, missingMonths])).toEqual([
      ['示例医疗器械有限公司', ['2026-01', '2026-02']],
      ['另一示例企业', ['2026-01', '2026-02']],
    ]);
    expect(trend).toHaveLength(24);
    expect(trend.at(-1)).toMatchObject({ month: '2026-02', exportsUsd: null, inspectedBatches: null });
    expect(compared?.through).toBe('2026-02');
  });

  it('Q5: while a half-year runs it compares the months whose lists are due with the same ones of the year before', async () => {
    const file = (month: string, amountUsd: string) =>
      fileExports(world, '2026-04-02 10:00', { enterprise: world.enterprise, month, rows: [{ amountUsd }] });
    await file('2025-01', '80.00');
    await file('2025-02', '10.00');
    await file('2025-06', '1000.00');
    await file('2026-01', '100.00');
    await file('2026-02', '20.00');
    await file('2026-03', '7.00');
    const before = await dashboard('2026-04-09 10:00', '2026-H1');
    expect(before).toMatchObject({
      through: '2026-03',
      isOver: false,
      current: { exports: { amountUsd: '127.00' } },
      lastYear: { exports: { amountUsd: '1090.00' } },
      compared: {
        through: '2026-02',
        current: { exports: { amountUsd: '120.00' } },
        lastYear: { exports: { amountUsd: '90.00' }, to: '2025-02-28' },
        before: null,
      },
    });
    const after = await dashboard('2026-07-10 10:00', '2026-H1');
    expect(after).toMatchObject({ isOver: true, compared: { through: '2026-06', before: { period: '2025-H2' } } });
  });

  it('Q5: a late correction shows at once, also where the figures were remembered', async () => {
    expect((await half('2026-07-11 10:00', '2026-H1')).current.exports?.amountUsd).toBe('127.00');
    await fileExports(world, '2026-07-11 11:00', {
      enterprise: world.enterprise,
      month: '2026-01',
      rows: [{ amountUsd: '50.00' }],
      revision: 1,
    });
    expect((await half('2026-07-11 12:00', '2026-H1')).current.exports?.amountUsd).toBe('77.00');
    expect((await dashboard('2026-07-11 12:00', '2026-H1')).current.exports?.amountUsd).toBe('77.00');
  });

  it('Q4: departments asked are in time, late, missing or not yet due, by their first report', async () => {
    const contribution = (departmentId: string, revision: number, filedOn: string) => ({
      zoneId: SUZHOU,
      id: uuidv7(),
      year: 2026,
      half: 1,
      departmentId,
      revision,
      content: {},
      filedOn: toDateColumn(filedOn),
      reason: revision > 1 ? 'test' : '',
      filedById: world.office.userId,
      filedByName: 'test',
      filedAt: new Date(),
    });
    await inZone(async (tx) => {
      await tx.qualityArrangement.create({
        data: {
          zoneId: SUZHOU,
          year: 2026,
          half: 1,
          departments: ['drug-regulation', 'commerce', 'association'],
          dataDueOn: toDateColumn('2026-07-10'),
          arrangedById: world.office.userId,
          arrangedBy: 'test',
          arrangedAt: new Date(),
        },
      });
      await tx.qualityContribution.createMany({
        data: [
          contribution('drug-regulation', 1, '2026-07-10'),
          contribution('drug-regulation', 2, '2026-07-20'),
          contribution('commerce', 1, '2026-07-11'),
        ],
      });
    });
    const states = async (when: string) => {
      const { isArranged, departments } = (await half(when, '2026-H1')).completeness;
      expect(isArranged).toBe(true);
      return Object.fromEntries(departments.map(({ id, state }) => [id, state]));
    };
    expect(await states('2026-07-10 10:00')).toMatchObject({ association: 'notYetDue' });
    expect(await states('2026-07-12 10:00')).toEqual({
      'drug-regulation': 'onTime',
      commerce: 'late',
      association: 'missing',
    });
  });
});

describe('who may read the figures', () => {
  const refused = async (work: Promise<unknown>) => {
    const error = await work.catch((reason) => reason);
    return error instanceof ProductError ? error.code : 'not refused';
  };

  it('Q5: the zone, its inspection authority and its departments do; enterprises and their association do not', async () => {
    const { leader, office, technical, management, inspection, department } = world;
    for (const actor of [leader, office, technical, management, inspection, department]) {
      await expect(dashboard('2026-07-12 10:00', undefined, actor)).resolves.toMatchObject({ period: '2026-H1' });
      await expect(rows(actor)).resolves.toMatchObject({ measure: 'exports' });
    }
    for (const actor of [world.clerk, world.association, world.admin]) {
      expect(await refused(dashboard('2026-07-12 10:00', undefined, actor))).toBe('forbidden');
      expect(await refused(half('2026-07-12 10:00', '2026-H1', actor))).toBe('forbidden');
      expect(await refused(rows(actor))).toBe('forbidden');
    }
  });

  it('Q5: to people of another zone there are no such figures', async () => {
    expect(await refused(dashboard('2026-07-12 10:00', undefined, world.elsewhere))).toBe('notFound');
    expect(await refused(half('2026-07-12 10:00', '2026-H1', world.elsewhere))).toBe('notFound');
    expect(await refused(rows(world.elsewhere))).toBe('notFound');
  });

  it('Q5: a cursor that nobody was given is refused, and so is what is no half-year', async () => {
    const wish = { zone: SUZHOU, period: '2026-H1', measure: 'inspections' };
    for (const key of [['2026-13', '1'], ['2026-01'], ['2026-01', 'x'], ['2026-01', '1', '2']]) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      const asked = readQualityRows(world.at(world.office, '2026-07-12 10:00'), rowsInput.parse({ ...wish, cursor }));
      expect(await refused(asked)).toBe('badInput');
    }
    expect(rowsInput.safeParse({ ...wish, period: '2026-H3' }).success).toBe(false);
  });
});

describe('sums of months', () => {
  it('Q5: two lists of one month filed at the same time are both counted', async () => {
    const file = (enterprise: string, amountUsd: string) =>
      fileExports(world, '2026-07-13 10:00', { enterprise, month: '2026-05', rows: [{ amountUsd }] });
    await Promise.all([file(world.enterprise, '1.00'), file(world.rival, '2.00')]);
    const { months } = await half('2026-07-13 11:00', '2026-H1');
    expect(months.find(({ month }) => month === '2026-05')?.exportsUsd).toBe('3.00');
  });

  it('Q5: an installation updated from a version without sums gets them by itself, and once', async () => {
    const { platform } = world.installation;
    await fileInspections(world, '2026-07-13 12:00', { month: '2026-05', rows: [{ failedBatches: 1 }] });
    await fileInspections(world, '2026-07-13 12:00', { month: '2026-06', rows: [] });
    const before = await half('2026-07-13 13:00', '2026-H1');
    await inZone(async (tx) => {
      await tx.monthExports.deleteMany({ where: { zoneId: SUZHOU } });
      await tx.monthInspections.deleteMany({ where: { zoneId: SUZHOU } });
    });
    const refreshes = () => inZone((tx) => tx.auditEntry.count({ where: { action: 'month-sums.refresh' } }));
    const meanwhile = fileExports(world, '2026-07-13 14:00', { enterprise: world.rival, month: '2026-06', rows: [] });
    await Promise.all([refreshMonthSums(platform, new Date()), meanwhile]);
    const after = await half('2026-07-13 15:00', '2026-H1');
    expect(after.current.exports).toEqual({
      ...before.current.exports,
      lists: (before.current.exports?.lists ?? 0) + 1,
    });
    expect(after.current.inspection).toEqual(before.current.inspection);
    expect(after.exportsByCountry).toEqual(before.exportsByCountry);
    expect(await refreshes()).toBe(1);
    await refreshMonthSums(platform, new Date());
    expect(await refreshes()).toBe(1);
  });
});
