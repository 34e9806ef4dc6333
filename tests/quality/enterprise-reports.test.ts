import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOwed } from '../../server/enterprises/owed/read-owed.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { fileEnterpriseReport } from '../../server/quality/enterprise-reports/file-report.ts';
import { readCoverage, readOwnReports } from '../../server/quality/enterprise-reports/list-reports.ts';
import { readEnterpriseReport } from '../../server/quality/enterprise-reports/read-report.ts';
import {
  coverageInput,
  coverageOutput,
  enterpriseReportFigures,
  fileReportInput,
  ownReportsOutput,
} from '../../server/quality/enterprise-reports/schema.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { SUZHOU } from '../factories/installation.ts';
import { refusal } from '../risk/world.ts';
import { fileExports, fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
}, 60_000);
afterAll(() => world.installation.close());

const CONTENT = {
  overview: '生产和出口平稳。',
  qualityControl: '逐批检验。',
  incidents: '无。',
  analysis: '合格率稳定。',
  measures: '加强来料检验。',
  plan: '通过监督审核。',
  signatory: '张三',
};
interface Wish {
  enterprise?: string;
  period?: string;
  revision?: number;
  reason?: string;
  content?: Partial<typeof CONTENT>;
}
const file = (actor: Actor, when: string, { content, ...wish }: Wish = {}, key?: string) =>
  fileEnterpriseReport(
    world.at(actor, when, key),
    fileReportInput.parse({
      zone: SUZHOU,
      enterprise: world.enterprise,
      period: '2026-H1',
      content: { ...CONTENT, ...content },
      ...wish,
    }),
  );
const read = (actor: Actor, when: string, period = '2026-H1', enterprise = world.enterprise, revision?: number) =>
  readEnterpriseReport(world.at(actor, when), { zone: SUZHOU, enterprise, period, revision });
const coverage = async (actor: Actor, when: string, wish: object = {}) =>
  coverageOutput.parse(
    await readCoverage(world.at(actor, when), coverageInput.parse({ zone: SUZHOU, period: '2026-H1', ...wish })),
  );
const codes = (attempts: Promise<unknown>[]) =>
  Promise.all(attempts.map(async (attempt) => (await refusal(attempt))?.code ?? 'done'));

describe('the figures of a half-year report', () => {
  it('Z9: come from the newest lists and name the months that are missing', async () => {
    const of = { enterprise: world.enterprise };
    await fileExports(world, '2026-02-05 09:00', { ...of, month: '2026-01', rows: [{ amountUsd: '100.00' }] });
    await fileExports(world, '2026-03-05 09:00', {
      ...of,
      month: '2026-01',
      rows: [{ amountUsd: '80.10' }],
      revision: 1,
    });
    const rows = [
      { country: 'DE', amountUsd: '19.90', ownBrandQuantity: '1', ownBrandAmountUsd: '10.00', nonconformity: 'worn' },
    ];
    await fileExports(world, '2026-03-05 09:00', { ...of, month: '2026-02', rows });
    await fileExports(world, '2026-03-05 09:00', { enterprise: world.rival, month: '2026-02', rows: [{}] });
    await fileInspections(world, '2026-03-05 09:00', {
      month: '2026-02',
      rows: [
        { enterpriseUscc: (await usccs()).own, inspectedBatches: 4, failedBatches: 1, returnedBatches: 0 },
        { enterpriseUscc: (await usccs()).rival, inspectedBatches: 50, failedBatches: 9, product: '导管' },
      ],
    });
    const { figures, report, state } = await read(world.clerk, '2026-07-10 09:00');
    expect([report, state]).toEqual([null, 'notYetDue']);
    expect(enterpriseReportFigures.parse(figures)).toMatchObject({
      exports: {
        amountUsd: '100.00',
        ownBrandAmountUsd: '10.00',
        ownBrandShare: '0.1',
        nonconformingRows: 1,
        lists: 2,
      },
      before: { period: '2025-H2', exports: null },
      lastYear: { period: '2025-H1', exports: null },
      countries: [
        { country: 'US', amountUsd: '80.10', share: '0.801' },
        { country: 'DE', amountUsd: '19.90', share: '0.199' },
      ],
      inspection: { inspectedBatches: 4, failedBatches: 1 },
      failureRateByBatches: '0.25',
      missing: {
        listMonths: ['2026-03', '2026-04', '2026-05', '2026-06'],
        inspectionMonths: ['2026-01', '2026-03', '2026-04', '2026-05', '2026-06'],
      },
    });
    const rival = await read(world.rivalClerk, '2026-07-10 09:00', '2026-H1', world.rival);
    expect(rival.figures.inspection).toMatchObject({ inspectedBatches: 50 });
    expect((await read(world.clerk, '2026-07-10 09:00', '2025-H2')).figures.inspection).toBeNull();
    expect(figures.months.map(({ amountUsd }) => amountUsd)).toEqual(['80.10', '19.90', null, null, null, null]);
  });

  it('Z9: stay as they were filed when a list is corrected later, until the report is corrected', async () => {
    const { own } = { own: { enterprise: world.rival, period: '2026-H1' } };
    const first = await file(world.rivalClerk, '2026-07-05 09:00', own);
    await fileExports(world, '2026-07-06 09:00', {
      enterprise: world.rival,
      month: '2026-02',
      rows: [{ amountUsd: '5.00' }],
      revision: 1,
    });
    const after = await read(world.rivalClerk, '2026-07-06 10:00', '2026-H1', world.rival);
    expect([after.report?.figures.exports?.amountUsd, after.figures.exports?.amountUsd]).toEqual(['1000.00', '5.00']);
    const second = { ...own, revision: first.revision, reason: '清单已更正' };
    await file(world.rivalClerk, '2026-07-06 11:00', second);
    const { report } = await read(world.rivalClerk, '2026-07-06 12:00', '2026-H1', world.rival);
    expect(report).toMatchObject({ revision: 2, reason: '清单已更正', figures: { exports: { amountUsd: '5.00' } } });
  });
});

async function usccs() {
  const found = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.enterprise.findMany({ where: { zoneId: SUZHOU }, select: { id: true, uscc: true } }),
  );
  const of = (id: string) => found.find((each) => each.id === id)?.uscc ?? '';
  return { own: of(world.enterprise), rival: of(world.rival) };
}

describe('filing a half-year report', () => {
  it('Z9: is refused before the half-year is over, with the first day, and for whoever was not in the zone at its end', async () => {
    expect(await refusal(file(world.clerk, '2026-06-30 23:59'))).toMatchObject({
      code: 'refused',
      rule: 'Z9',
    });
    const late = await addEnterprise(world.installation, world.office, {
      name: '七月入区企业',
      on: '2026-05-01',
      events: [['admitted', '2026-07-01']],
    });
    const clerk = await enterprisePerson(world.installation, SUZHOU, late, 'late');
    expect(await refusal(file(clerk, '2026-07-10 09:00', { enterprise: late }))).toMatchObject({ rule: 'Z9' });
    const { state } = await read(clerk, '2026-07-10 09:00', '2026-H1', late);
    expect(state).toBeNull();
  });

  it('Z9: on 15 July is in time; a later correction says why and does not make it late', async () => {
    const filed = await file(world.clerk, '2026-07-15 23:59');
    expect(filed).toMatchObject({ revision: 1, dueOn: '2026-07-15', filedOn: '2026-07-15' });
    const again = { content: { plan: '新的计划。' } };
    expect((await refusal(file(world.clerk, '2026-07-16 09:00', again)))?.code).toBe('conflict');
    expect(
      Object.keys((await refusal(file(world.clerk, '2026-07-16 09:00', { ...again, revision: 1 })))?.fields ?? {}),
    ).toEqual(['reason']);
    const same = await refusal(file(world.clerk, '2026-07-16 09:00', { revision: 1, reason: '无' }));
    expect(same).toMatchObject({ code: 'refused', rule: 'Z9' });
    await file(world.clerk, '2026-07-16 09:00', { ...again, revision: 1, reason: '补充计划' });
    const { state, revisions, report } = await read(world.clerk, '2026-08-01 09:00');
    expect([state, revisions.length, report?.content.plan]).toEqual(['onTime', 2, '新的计划。']);
    const first = await read(world.office, '2026-08-01 09:00', '2026-H1', world.enterprise, 1);
    expect(first.report?.content.plan).toBe(CONTENT.plan);
    expect((await refusal(read(world.office, '2026-08-01 09:00', '2026-H1', world.enterprise, 9)))?.code).toBe(
      'notFound',
    );
  });

  it('Z9: of the second half on 15 January is in time, and on 16 January late', async () => {
    const second = { period: '2026-H2' };
    expect(await refusal(file(world.clerk, '2026-12-31 23:59', second))).toMatchObject({ rule: 'Z9' });
    await file(world.clerk, '2027-01-15 23:59', second);
    await file(world.office, '2027-01-16 00:00', { ...second, enterprise: world.rival });
    const { items, counts } = await coverage(world.office, '2027-02-01 09:00', second);
    const states = items.map(({ enterprise, state, filedOn }) => [enterprise.id, state, filedOn]);
    expect(states).toEqual(
      expect.arrayContaining([
        [world.enterprise, 'onTime', '2027-01-15'],
        [world.rival, 'late', '2027-01-16'],
      ]),
    );
    expect(counts).toMatchObject({ owed: 3, onTime: 1, late: 1, missing: 1, notYetDue: 0 });
  });

  it('Z9: by two at once takes one and tells the other; of two corrections of one revision the second is stale', async () => {
    const period = '2025-H2';
    const both = await codes([
      file(world.clerk, '2026-01-10 09:00', { period }),
      file(world.office, '2026-01-10 09:00', { period, content: { plan: '纸质' } }),
    ]);
    expect(both.sort()).toEqual(['conflict', 'done']);
    const corrections = await codes(
      ['甲', '乙'].map((plan) =>
        file(world.clerk, '2026-01-11 09:00', { period, revision: 1, reason: '更正', content: { plan } }),
      ),
    );
    expect(corrections.sort()).toEqual(['done', 'stale']);
    const keyed = () =>
      file(world.clerk, '2026-01-12 09:00', { period, revision: 2, reason: '再更正', content: { plan: '丙' } }, 'k1');
    expect(await keyed()).toEqual(await keyed());
  });
});

describe('who sees half-year reports', () => {
  it('Z9: an enterprise its own, the zone’s roles all of them, nobody of another zone', async () => {
    const when = '2027-02-01 09:00';
    const { rivalClerk, association, elsewhere, department, inspection, management, technical, leader } = world;
    expect(await codes([read(rivalClerk, when), file(rivalClerk, when)])).toEqual(['notFound', 'notFound']);
    expect(await codes([read(association, when), read(elsewhere, when), file(department, when)])).toEqual([
      'forbidden',
      'notFound',
      'forbidden',
    ]);
    expect(
      await codes([department, inspection, management, technical, leader].map((actor) => read(actor, when))),
    ).toEqual(Array(5).fill('done'));
    expect(await codes([world.clerk, association, elsewhere].map((actor) => coverage(actor, when)))).toEqual([
      'forbidden',
      'forbidden',
      'notFound',
    ]);
  });

  it('Z9: coverage names who is missing, by pages', async () => {
    const when = '2026-07-16 12:00';
    const all = await coverage(world.leader, when, { limit: 1 });
    expect(all).toMatchObject({ dueOn: '2026-07-15', counts: { owed: 2, onTime: 2 } });
    const next = await coverage(world.leader, when, { limit: 1, cursor: all.nextCursor });
    expect([all.items, next.items].flat().map(({ enterprise }) => enterprise.id)).toEqual(
      [world.enterprise, world.rival].sort(),
    );
    expect(
      (await coverage(world.leader, '2026-07-16 12:00', { period: '2025-H1', state: 'missing' })).items,
    ).toHaveLength(2);
  });

  it('Z9: an enterprise finds its own half-years since it came, and owes those that are missing', async () => {
    const own = ownReportsOutput.parse(
      await readOwnReports(world.at(world.clerk, '2027-02-01 09:00'), { zone: SUZHOU, enterprise: world.enterprise }),
    );
    expect(own.items.map(({ period, state, revision }) => [period, state, revision])).toEqual([
      ['2026-H2', 'onTime', 1],
      ['2026-H1', 'onTime', 2],
      ['2025-H2', 'onTime', 3],
      ['2025-H1', 'missing', null],
      ['2024-H2', 'missing', null],
      ['2024-H1', 'missing', null],
    ]);
    const owed = async (when: string) => {
      const { items } = await readOwed(world.at(world.clerk, when), { zone: SUZHOU, enterprise: world.enterprise });
      return items
        .filter(({ duty }) => duty === 'half-year-report')
        .map(({ id, rule, dueOn, state }) => [id, rule, dueOn, state]);
    };
    expect(await owed('2027-07-01 09:00')).toEqual([['2027-H1', 'Z9', '2027-07-15', 'due']]);
    expect(await owed('2027-07-16 09:00')).toEqual([['2027-H1', 'Z9', '2027-07-15', 'overdue']]);
  });
});
