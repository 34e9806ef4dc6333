import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presentScores } from '../../server/assessment/present.ts';
import { readMetricRows } from '../../server/assessment/read-metric-rows.ts';
import { readZoneScores } from '../../server/assessment/read-zone-scores.ts';
import { fileList } from '../../server/enterprises/monthly-lists/file-list.ts';
import { fileInput } from '../../server/enterprises/monthly-lists/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { type Tx, withZones } from '../../server/platform/tenant.ts';
import { addEnterprise, usccOf } from '../factories/enterprise.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { fileExports, fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

const NOW = '2026-11-20 09:00';
let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
});
afterAll(() => world.installation.close());

const inZone = <T>(zone: string, work: (tx: Tx) => Promise<T>) =>
  withZones(world.installation.platform.prisma, [zone], work);
const by = () => ({ filedById: world.office.userId, filedByName: 'office', filedAt: new Date() });

const rowsOf = async (metric: string, asOf: string, actor: Actor = world.office) =>
  (await readMetricRows(world.at(actor, NOW), { zone: SUZHOU, year: 2026, metric, asOf })).rows;

/** The plan's target that a metric measures, as this reader sees it. */
async function target(
  metric: string,
  { actor = world.office, zone = SUZHOU, year = 2026, asOf = '2026-11-20' }: Partial<Where> = {},
) {
  const scored = await readZoneScores(world.at(actor, NOW), { zone, year, asOf });
  return presentScores(scored, { locale: 'en', actor })
    .departments.flatMap(({ tasks }) => tasks.flatMap(({ targets }) => targets))
    .find((each) => each.metric === metric);
}
interface Where {
  actor: Actor;
  zone: string;
  year: number;
  asOf: string;
}

const fileReport = (zone: string, enterpriseId: string, of: { year: number; half: number }, filedOn: string) =>
  inZone(zone, (tx) =>
    tx.enterpriseReport.create({
      data: {
        zoneId: zone,
        id: uuidv7(),
        enterpriseId,
        ...of,
        revision: 1,
        content: {},
        figures: {},
        dueOn: new Date(filedOn),
        filedOn: new Date(filedOn),
        ...by(),
      },
    }),
  );

describe('the targets of the Suzhou plan', () => {
  it('Q7: the drafts handed in on their last day count, those handed in later do not', async () => {
    const draft = (of: { year: number; half: number }, firstSubmittedOn: string) => ({
      zoneId: SUZHOU,
      id: uuidv7(),
      ...of,
      state: 'submitted',
      content: {},
      figures: {},
      figuresTakenAt: new Date(),
      revision: 1,
      createdById: world.technical.userId,
      createdByName: 'technical',
      createdAt: new Date(),
      firstSubmittedOn: new Date(firstSubmittedOn),
      submittedOn: new Date(firstSubmittedOn),
      submittedById: world.technical.userId,
    });
    expect(await target('quality-reports-on-time', { asOf: '2026-01-20' })).toMatchObject({
      state: 'measured',
      completion: { verified: '0' },
    });
    await inZone(SUZHOU, (tx) =>
      tx.qualityReport.createMany({
        data: [draft({ year: 2025, half: 2 }, '2026-01-20'), draft({ year: 2026, half: 1 }, '2026-07-21')],
      }),
    );
    expect(
      (await rowsOf('quality-reports-on-time', '2026-11-20')).map(({ label, isCounted }) => [label, isCounted]),
    ).toEqual([
      ['2025-H2', true],
      ['2026-H1', false],
    ]);
    // What the cache keeps moves with the audit chain; here another day is asked for.
    expect((await target('quality-reports-on-time', { asOf: '2026-11-19' }))?.completion.verified).toBe('0.5');
  });

  it('Q4: the departments asked and the months of inspection figures, by name in both languages', async () => {
    await inZone(SUZHOU, async (tx) => {
      const half = { zoneId: SUZHOU, year: 2026, half: 1 };
      await tx.qualityArrangement.create({
        data: {
          ...half,
          departments: ['drug-regulation', 'commerce'],
          dataDueOn: new Date('2026-07-12'),
          arrangedById: world.office.userId,
          arrangedBy: 'office',
          arrangedAt: new Date(),
        },
      });
      await tx.qualityContribution.create({
        data: {
          ...half,
          id: uuidv7(),
          departmentId: 'commerce',
          revision: 1,
          content: {},
          filedOn: new Date('2026-07-12'),
          ...by(),
        },
      });
    });
    for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
      await fileInspections(world, '2026-07-05 09:00', { month, rows: [{}] });
    }
    await fileInspections(world, '2026-07-13 09:00', { month: '2026-06', rows: [{}] });
    const rows = await rowsOf('department-figures-complete', '2026-11-20');
    const halfOne = rows.filter(({ label, note }) => note === '2026-H1' || label.startsWith('2026-'));
    expect(halfOne.map(({ name, label, isCounted }) => [name?.en ?? label, isCounted])).toEqual([
      [expect.stringMatching(/regulation/i), false],
      [expect.stringMatching(/commerce/i), true],
      ['2026-01', true],
      ['2026-02', true],
      ['2026-03', true],
      ['2026-04', true],
      ['2026-05', true],
      ['2026-06', false],
    ]);
    // Nothing of the second half of 2025 was reported: its six months were due on 10 January.
    expect((await target('department-figures-complete'))?.basis.reading).toMatchObject({ rows: 14, counted: 6 });
  });

  it('show the association its part: departments and months, which name nobody', async () => {
    const rows = await rowsOf('department-figures-complete', '2026-11-20', world.association);
    expect(rows).toHaveLength(14);
    expect(rows.filter(({ label }) => label === '')).toEqual([]);
  });
});

describe('enterprises own reports', () => {
  it('Z9: every enterprise of the half-year is a row, and its report counts from the day it is filed', async () => {
    await fileReport(SUZHOU, world.enterprise, { year: 2026, half: 1 }, '2026-07-15');
    const found = async (asOf: string) =>
      (await rowsOf('half-year-reports-filed', asOf)).map(({ label, note, isCounted }) => [label, note, isCounted]);
    expect(await found('2026-07-14')).toEqual([
      ['示例医疗器械有限公司', '2025-H2', false],
      ['另一示例企业', '2025-H2', false],
    ]);
    expect((await found('2026-07-16')).slice(2)).toEqual([
      ['示例医疗器械有限公司', '2026-H1', true],
      ['另一示例企业', '2026-H1', false],
    ]);
    await fileReport(SUZHOU, world.rival, { year: 2026, half: 1 }, '2026-09-01');
    expect((await found('2026-09-01')).at(-1)).toEqual(['另一示例企业', '2026-H1', true]);
  });

  it('Z9: whoever may not open archives sees that one is missing, not whose', async () => {
    const rows = await rowsOf('half-year-reports-filed', '2026-11-20', world.association);
    expect(rows).toHaveLength(4);
    expect(rows.every(({ label, enterpriseId }) => label === '' && enterpriseId === null)).toBe(true);
  });
});

describe('export competitiveness', () => {
  it('Z23: a late correction of a list changes what the year so far says', async () => {
    const file = (when: string, month: string, us: string, revision?: number) =>
      fileExports(world, when, {
        enterprise: world.enterprise,
        month,
        rows: [
          { country: 'US', amountUsd: us, ownBrandQuantity: '10', ownBrandAmountUsd: '10.00' },
          { country: 'DE', amountUsd: '50.00' },
        ],
        ...(revision && { revision }),
      });
    await file('2026-02-02 09:00', '2025-01', '60.00');
    await file('2026-02-03 09:00', '2026-01', '50.00');
    const judged = async (metric: string) =>
      (await rowsOf(metric, '2026-11-20')).map(({ label, isCounted, note }) => [label, isCounted, note]);
    expect(await judged('markets-diversified')).toEqual([['2026-01', true, '0.5 / 0.5041']]);
    expect(await judged('own-brand-growing')).toEqual([['2026-01', true, '10% / 9.09%']]);
    await file('2026-10-02 09:00', '2026-01', '90.00', 1);
    expect(await judged('markets-diversified')).toEqual([['2026-01', false, '0.5408 / 0.5041']]);
    expect(await judged('own-brand-growing')).toEqual([['2026-01', false, '7.14% / 9.09%']]);
    expect(await judged('foreign-notifications-falling')).toEqual([['2026-01', true, '0 / 0']]);
  });

  it('Z23: figures behind the months are not for the association', async () => {
    const rows = await rowsOf('markets-diversified', '2026-11-20', world.association);
    expect(rows).toMatchObject([{ label: '2026-01', isCounted: false, note: '' }]);
  });

  it('Z9, Z23: the targets of the Zhuhai plan read their values, and a correction changes the score', async () => {
    const { elsewhere, installation, at } = world;
    const enterprise = await addEnterprise(installation, elsewhere, {
      name: '珠海示例企业',
      uscc: usccOf(901),
      on: '2015-01-02',
      events: [['admitted', '2015-02-01']],
    });
    const file = (month: string, countries: [string, string][], revision?: number) =>
      fileList(
        at(elsewhere, NOW),
        fileInput.parse({
          zone: ZHUHAI,
          enterprise,
          month,
          hasExports: true,
          rows: countries.map(([country, amountUsd]) => ({
            country,
            amountUsd,
            product: '硒鼓',
            quantity: '10',
            unit: '个',
            ownBrandQuantity: '1',
            ownBrandAmountUsd: '1.00',
          })),
          ...(revision && { revision, reason: 'test' }),
        }),
      );
    await file('2016-03', [
      ['US', '60.00'],
      ['DE', '40.00'],
    ]);
    await file('2017-03', [
      ['US', '50.00'],
      ['DE', '50.00'],
    ]);
    await fileReport(ZHUHAI, enterprise, { year: 2017, half: 1 }, '2017-07-10');
    const completion = async (metric: string) =>
      (await target(metric, { actor: elsewhere, zone: ZHUHAI, year: 2017, asOf: '2017-12-31' }))?.completion.verified;
    for (const metric of [
      'half-year-reports-filed',
      'markets-diversified',
      'own-brand-growing',
      'foreign-notifications-falling',
    ]) {
      expect([metric, await completion(metric)]).toEqual([metric, '1']);
    }
    await file(
      '2017-03',
      [
        ['US', '95.00'],
        ['DE', '5.00'],
      ],
      1,
    );
    expect(await completion('markets-diversified')).toBe('0');
    expect(await completion('own-brand-growing')).toBe('1');
  });
});
