import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presentScores } from '../../server/assessment/present.ts';
import { readMetricRows } from '../../server/assessment/read-metric-rows.ts';
import { readZoneScores } from '../../server/assessment/read-zone-scores.ts';
import { readAudit } from '../../server/audit/read-audit.ts';
import { writeInZone } from '../../server/audit/write-in-zone.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { readRiskKpiRows, readRiskKpis } from '../../server/risk/figures/read-risk-kpis.ts';
import { RISK_KPI_IDS, type RiskKpi } from '../../server/risk/figures/risk-kpis.ts';
import type { RiskMove } from '../../server/risk/lifecycle.ts';
import { lockItem, moveItem } from '../../server/risk/store.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRisk, openRiskWorld, type RiskWorld } from './world.ts';

const TODAY = '2026-06-30 09:00';
let world: RiskWorld;
let late: string;
let kept: string;
let secret: string;

/** Moves a risk as the steps of other areas do, with the days that they set. */
function move(id: string, when: string, how: RiskMove, data: Record<string, string | Date> = {}): Promise<unknown> {
  return writeInZone(world.at(world.technical, when), SUZHOU, 'testMove', [id, how], async (write) => {
    const item = await lockItem(write, 'risk.view', id);
    await moveItem(write, write.actor, item, how, { data });
    await write.record({ action: `risk.${how}`, objectType: 'risk', objectId: id, after: { state: how } });
  });
}
const verify = (id: string, when: string) =>
  move(id, when, 'verify', { verifiedOn: toDateColumn(when.slice(0, 10)), urgency: 'normal' });

beforeAll(async () => {
  world = await openRiskWorld();
  late = (await openRisk(world, '2026-03-01 09:00')).id;
  await verify(late, '2026-03-05 09:00');
  kept = (await openRisk(world, '2026-06-28 09:00', { source: 'media' })).id;
  await verify(kept, '2026-06-29 09:00');
  secret = (await openRisk(world, '2026-06-01 09:00', { visibleTo: ['technical', 'management'] })).id;
});
afterAll(() => world.installation.close());

const kpis = (actor: Actor, more: { year?: number; asOf?: string } = {}) =>
  readRiskKpis(world.at(actor, TODAY), { zone: SUZHOU, ...more });
const value = async (actor: Actor, kpi: RiskKpi, more = {}) =>
  (await kpis(actor, more)).kpis.find(({ id }) => id === kpi)?.value;
const rowsOf = (actor: Actor, kpi: RiskKpi) => readRiskKpiRows(world.at(actor, TODAY), { zone: SUZHOU, kpi });
const metricRows = (actor: Actor, metric = 'risk-items-in-time') =>
  readMetricRows(world.at(actor, TODAY), { zone: SUZHOU, year: 2026, metric });
const labels = (rows: { label: string }[]) => rows.map(({ label }) => label).sort();

describe('key figures of the risk area', () => {
  it('count the files that name the reader, month by month and a year before', async () => {
    const figures = await kpis(world.technical);
    expect(figures.kpis.map(({ id }) => id)).toEqual(RISK_KPI_IDS);
    expect(figures.hasRows).toBe(true);
    expect(await value(world.technical, 'open')).toBe('3');
    expect(await value(world.technical, 'age-over-90')).toBe('1');
    expect(await value(world.technical, 'overdue')).toBe('2');
    expect(await value(world.technical, 'from-media')).toBe('1');
    expect(await value(world.technical, 'in-time')).toBe('0.33333333333333333333');
    expect(figures.trend.at(0)).toMatchObject({ date: '2026-01-31' });
    expect(figures.trend.find(({ date }) => date === '2026-03-31')?.kpis.find(({ id }) => id === 'open')?.value).toBe(
      '1',
    );
    expect(figures.lastYear.date).toBe('2025-06-30');
    expect(figures.lastYear.kpis.find(({ id }) => id === 'open')?.value).toBe('0');
  });

  it('lead to their rows: files by number, one for each that is counted', async () => {
    for (const id of RISK_KPI_IDS) {
      const { rows } = await rowsOf(world.technical, id);
      const found = (await kpis(world.technical)).kpis.find((kpi) => kpi.id === id);
      expect([id, rows.length]).toEqual([id, found?.rows]);
      expect(rows.every(({ label }) => /^2026-[0-9A-Z]{5}$/.test(label))).toBe(true);
    }
  });

  it('R28: leave out what is kept from the role of the reader, in numbers and in rows', async () => {
    expect(await value(world.inspection, 'open')).toBe('2');
    expect((await rowsOf(world.inspection, 'open')).rows.map(({ id }) => id).sort()).toEqual([late, kept].sort());
  });

  it('R28: are numbers of the whole zone, without a row, for a leader', async () => {
    expect(await value(world.leader, 'open')).toBe('3');
    expect((await kpis(world.leader)).hasRows).toBe(false);
    for (const id of RISK_KPI_IDS) expect((await rowsOf(world.leader, id)).rows).toEqual([]);
  });

  it('R28: are for nobody else', async () => {
    for (const actor of [world.department, world.association, world.clerk, world.rivalClerk, world.admin]) {
      await expect(kpis(actor)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(rowsOf(actor, 'open')).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(kpis(world.elsewhere)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('are of a day gone by when asked, and refuse one to come', async () => {
    expect(await value(world.technical, 'open', { asOf: '2026-05-31' })).toBe('1');
    expect(await value(world.technical, 'open', { year: 2025 })).toBe('0');
    await expect(kpis(world.technical, { asOf: '2026-07-01' })).rejects.toMatchObject({ code: 'badInput' });
    await expect(kpis(world.technical, { year: 2027 })).rejects.toMatchObject({ code: 'badInput' });
  });

  it('tell recalls for what is exported, and say that they are few', async () => {
    await withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => {
      const by = { filedById: world.office.userId, filedByName: 'office', filedAt: new Date() };
      await tx.monthlyList.create({
        data: {
          zoneId: SUZHOU,
          id: uuidv7(),
          enterpriseId: world.enterprise,
          month: new Date('2026-05-01'),
          revision: 1,
          dueOn: new Date('2026-06-10'),
          filedOn: new Date('2026-06-05'),
          hasExports: true,
          rowCount: 1,
          amountUsd: '20000000.00',
          ownBrandAmountUsd: '0',
          nonconformingRows: 0,
          ...by,
        },
      });
      await tx.incident.create({
        data: {
          zoneId: SUZHOU,
          id: uuidv7(),
          enterpriseId: world.enterprise,
          kind: 'recall',
          happenedOn: new Date('2026-05-02'),
          reportedOn: new Date('2026-05-03'),
          country: 'US',
          product: '输液器',
          description: '召回',
          cause: 'undetermined',
          effect: 'none',
          reportedById: world.office.userId,
          reportedByName: 'office',
          reportedAt: new Date(),
        },
      });
    });
    await move(kept, '2026-06-30 08:00', 'assess', { assessedOn: new Date('2026-06-30'), level: 'high' });
    const { kpis: found } = await kpis(world.leader);
    expect(found.find(({ id }) => id === 'recall-rate')).toMatchObject({
      value: '5',
      rate: { events: 1, exportsUsd: '20000000.00', isSmallSample: true, through: '2026-05' },
    });
    expect(found.find(({ id }) => id === 'notification-rate')?.value).toBe('0');
    expect(await value(world.leader, 'days-to-assessment')).toBe('2');
    expect((await rowsOf(world.leader, 'recall-rate')).rows).toHaveLength(1);
  });
});

describe('the measured target', () => {
  const target = async (actor: Actor) => {
    const scored = await readZoneScores(world.at(actor, TODAY), { zone: SUZHOU, year: 2026, asOf: '2026-06-29' });
    const scores = presentScores(scored, { locale: 'en', actor });
    return scores.departments
      .flatMap(({ tasks }) => tasks.flatMap(({ targets }) => targets))
      .find(({ metric }) => metric === 'risk-items-in-time');
  };

  it('Z8: scores by itself from the days of the risks, the same for every reader', async () => {
    for (const actor of [world.technical, world.leader, world.department]) {
      expect(await target(actor)).toMatchObject({
        state: 'measured',
        completion: { verified: '0.33333333333333333333' },
      });
    }
  });

  it('R28: shows its rows by number, and of a file that is kept from the role only that it counts', async () => {
    const all = (await metricRows(world.technical)).rows;
    expect(all.map(({ id }) => id).sort()).toEqual([late, kept, secret].sort());
    expect(labels(all).every((label) => /^2026-[0-9A-Z]{5}$/.test(label))).toBe(true);
    const some = (await metricRows(world.inspection)).rows;
    expect(
      some
        .filter(({ id }) => id !== '')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([late, kept].sort());
    expect(some.find(({ id }) => id === '')).toEqual({
      id: '',
      enterpriseId: null,
      label: '',
      isCounted: false,
      on: null,
      note: '',
    });
  });

  it('R28: shows a leader how many count and no file; a department not even how many there are', async () => {
    const { rows } = await metricRows(world.leader);
    expect([rows.length, rows.filter(({ id, label, on }) => id !== '' || label !== '' || on !== null)]).toEqual([
      3,
      [],
    ]);
    expect((await metricRows(world.department)).rows).toEqual([]);
    expect((await metricRows(world.association)).rows).toEqual([]);
    expect((await target(world.leader))?.basis.reading).toMatchObject({ rows: 3, counted: 1 });
    expect((await target(world.department))?.basis.reading).toMatchObject({ rows: null, counted: null });
  });

  it('R27: counts the trained of the technical group, by name for the group only', async () => {
    const { rows } = await metricRows(world.technical, 'assessors-trained');
    expect(rows.map(({ label, isCounted }) => [label, isCounted])).toEqual([
      ['colleague', false],
      ['technical', false],
    ]);
    expect(labels((await metricRows(world.leader, 'assessors-trained')).rows)).toEqual(['', '']);
  });
});

describe('the audit trail', () => {
  const trail = (actor: Actor, more: object = {}) =>
    readAudit(world.at(actor, TODAY), { zone: SUZHOU, limit: 2, ...more });
  const all = async (actor: Actor, more: object = {}) => {
    const entries = [];
    for (let cursor: string | undefined; ; ) {
      const page = await trail(actor, { ...more, ...(cursor && { cursor }) });
      entries.push(...page.entries);
      if (page.next === null) return entries;
      cursor = page.next;
    }
  };

  it('R28: has no entry of a risk for a leader or the administrator, however it is asked for', async () => {
    for (const actor of [world.leader, world.admin]) {
      const entries = await all(actor);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter(({ action, objectType }) => /^risk/.test(action) || /^risk/.test(objectType))).toEqual([]);
      expect(await all(actor, { action: 'risk' })).toEqual([]);
      expect(await all(actor, { object: late })).toEqual([]);
    }
  });

  it('R28: has the entries of the risks that the office may see, and none of those kept from it', async () => {
    await move(secret, '2026-06-30 08:30', 'verify', { verifiedOn: new Date('2026-06-30'), urgency: 'normal' });
    const entries = await all(world.office, { action: 'risk.' });
    expect(entries.map(({ objectId }) => objectId)).toContain(late);
    expect(entries.map(({ objectId }) => objectId)).not.toContain(secret);
    expect(await all(world.office, { object: secret })).toEqual([]);
  });
});
