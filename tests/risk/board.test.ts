import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogues } from '../../app/i18n/catalogues.server.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { readRiskWorkbookWords } from '../../server/risk/board/export-risks.ts';
import { listRisks } from '../../server/risk/board/list-risks.ts';
import { readRisk } from '../../server/risk/board/read-risk.ts';
import { listRisksInput } from '../../server/risk/board/schema.ts';
import { SUZHOU } from '../factories/installation.ts';
import { placeRisk } from './place-risk.ts';
import { openRiskWorld, type RiskWorld } from './world.ts';

let world: RiskWorld;
beforeAll(async () => {
  world = await openRiskWorld();
}, 60_000);
afterAll(async () => {
  await world.installation.close();
});

const TODAY = '2026-03-20 10:00';
const list = (actor: Actor, query: object = {}, when = TODAY) =>
  listRisks(world.at(actor, when), listRisksInput.parse({ zone: SUZHOU, limit: 200, ...query }));
const read = (actor: Actor, risk: string) => readRisk(world.at(actor, TODAY), { zone: SUZHOU, risk });
const titles = async (actor: Actor, query: object = {}) => (await list(actor, query)).items.map(({ title }) => title);

type Placed = Parameters<typeof placeRisk> extends [unknown, ...infer Rest] ? Rest : never;
const risk = (...placed: Placed) => placeRisk(world, ...placed);

describe('the board', () => {
  it('R17: shows the urgent first: escalated, then by level, then what is overdue, then by age', async () => {
    const on = { verifiedOn: '2026-03-18', urgency: 'normal' };
    await risk('低', '2026-03-18', { ...on, state: 'assessed', level: 'low', assessedOn: '2026-03-19' });
    await risk('严重', '2026-03-18', { ...on, state: 'assessed', level: 'serious', assessedOn: '2026-03-19' });
    await risk('严重，更早', '2026-03-17', { ...on, state: 'assessed', level: 'serious', assessedOn: '2026-03-19' });
    await risk('严重，逾期', '2026-03-19', { ...on, state: 'assessed', level: 'serious', assessedOn: '2025-12-01' });
    await risk('特急未研判', '2026-03-19', { state: 'verified', urgency: 'critical', verifiedOn: '2026-03-20' });
    await risk('高', '2026-03-18', {
      ...on,
      state: 'under-measures',
      level: 'high',
      assessedOn: '2026-03-19',
      decidedOn: '2026-03-20',
    });
    await risk('紧急未研判', '2026-03-19', { state: 'verified', urgency: 'urgent', verifiedOn: '2026-03-20' });
    await risk('刚报告', '2026-03-20');
    await risk('低，已上报', '2026-03-20', {
      state: 'assessed',
      urgency: 'normal',
      verifiedOn: '2026-03-20',
      level: 'low',
      assessedOn: '2026-03-20',
      escalatedOn: '2026-03-20',
    });
    await risk('已归档', '2026-01-05', {
      state: 'closed',
      level: 'serious',
      closedOn: '2026-02-01',
      escalatedOn: '2026-01-06',
    });
    expect(await titles(world.technical, { state: 'all' })).toEqual([
      '低，已上报',
      '严重，逾期',
      '严重，更早',
      '严重',
      '特急未研判',
      '高',
      '紧急未研判',
      '刚报告',
      '低',
      '已归档',
    ]);
    expect(await titles(world.technical)).not.toContain('已归档');
  });

  it('goes on where the page before ended, in every order', async () => {
    for (const order of ['emergency', 'newest', 'oldest', 'due']) {
      const all = await titles(world.office, { order, state: 'all' });
      const paged: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await list(world.office, { order, state: 'all', limit: 3, cursor });
        paged.push(...page.items.map(({ title }) => title));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(paged, order).toEqual(all);
    }
  });

  it('R13, R17: a row tells the term that runs; the day after it the risk is overdue', async () => {
    const id = await risk('时限', '2026-03-02', { state: 'verified', urgency: 'urgent', verifiedOn: '2026-03-10' });
    const onDay = async (day: string) => (await list(world.technical, { search: '时限' }, `${day} 12:00`)).items[0];
    const dueOn = (await onDay('2026-03-10'))?.term?.dueOn ?? '';
    const next = new Date(Date.parse(dueOn) + 86_400_000).toISOString().slice(0, 10);
    expect((await onDay(dueOn))?.term).toMatchObject({ step: 'assess', doneOn: null, isOverdue: false });
    expect((await onDay(next))?.term).toMatchObject({ isOverdue: true });
    const overdueOn = async (day: string) => {
      const { items, counts } = await list(world.technical, { due: 'overdue', search: '时限' }, `${day} 12:00`);
      return [items.map((item) => item.id), counts.overdue];
    };
    expect(await overdueOn(dueOn)).toEqual([[], 0]);
    expect(await overdueOn(next)).toEqual([[id], 1]);
  });

  it('R2: is narrowed by state, level, urgency, source, year, owner and whose turn it is', async () => {
    const { technical, management } = world;
    const proposed = await risk(
      '待决定',
      '2025-12-30',
      {
        state: 'proposed',
        level: 'medium',
        urgency: 'urgent',
        verifiedOn: '2025-12-30',
        assessedOn: '2025-12-31',
      },
      { source: 'media' },
    );
    const ids = async (actor: Actor, query: object) => (await list(actor, query)).items.map(({ id }) => id);
    expect(await ids(technical, { state: 'proposed' })).toEqual([proposed]);
    expect(await ids(technical, { source: 'media' })).toEqual([proposed]);
    expect(await ids(technical, { year: 2025 })).toEqual([proposed]);
    expect(await ids(technical, { level: 'medium' })).toEqual([proposed]);
    expect(await ids(management, { holder: 'mine' })).toEqual([proposed]);
    expect(await ids(technical, { holder: 'mine' })).not.toContain(proposed);
    expect(await ids(technical, { owner: 'nobody', source: 'media' })).toEqual([proposed]);
    expect(await ids(technical, { owner: 'mine' })).toEqual([]);
    expect(await ids(technical, { level: 'none', urgency: 'critical' })).toHaveLength(1);
  });

  it('finds by number, title, product and enterprise, also by its pinyin; a wildcard is a character', async () => {
    const { technical, enterprise } = world;
    const id = await risk('查找', '2026-03-19', {}, { enterpriseId: enterprise, product: '100%硅胶管' });
    const { number } = await read(technical, id);
    for (const search of [number, '查找', '00%硅', '示例医疗', 'shiliyiliao', 'slylqx'])
      expect(await titles(technical, { search }), search).toEqual(['查找']);
    expect(await titles(technical, { search: '1_0%' })).toEqual([]);
  });
});

describe('a risk', () => {
  it('R2: has its whole way on file: facts, terms, reports, events and who has it now', async () => {
    const { technical } = world;
    const id = await risk('全程', '2026-03-02', { state: 'verified', urgency: 'urgent', verifiedOn: '2026-03-10' });
    expect(await read(technical, id)).toMatchObject({
      title: '全程',
      state: 'verified',
      holder: 'technical',
      reportedOn: '2026-03-02',
      terms: [
        { step: 'verify', dueOn: '2026-03-05', doneOn: '2026-03-10', isOverdue: true },
        { step: 'assess', doneOn: null, isOverdue: true },
      ],
      term: { step: 'assess' },
      events: [{ kind: 'report', state: 'reported', by: 'technical' }],
      assessments: [],
      proposals: [],
      measures: [],
      cases: [],
      files: [],
    });
    expect((await read(technical, id)).technicians.map(({ name }) => name)).toEqual(['colleague', 'technical']);
  });

  it('R13: keeps the reports of what was merged into it, and of what was merged into that; R28: without names for others', async () => {
    const { technical, office, management, inspection } = world;
    const [first, second, third] = [
      await risk('一', '2026-03-01'),
      await risk('二', '2026-03-02'),
      await risk('三', '2026-03-03'),
    ];
    await withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => {
      for (const [itemId, into] of [
        [first, second],
        [second, third],
        [third, null],
      ] as const) {
        const report = {
          id: uuidv7(),
          itemId,
          source: 'media',
          channel: 'public',
          title: '报告',
          product: '管',
          hazard: '断裂',
        };
        const reporter = { reporterName: '张三', reporterContact: '13800000000' };
        const when = { reportedOn: toDateColumn('2026-03-01'), reportedAt: new Date('2026-03-01T01:00:00Z') };
        await tx.riskReport.create({ data: { zoneId: SUZHOU, ...report, ...reporter, ...when } });
        const merged = into && { state: 'merged', mergedIntoId: into };
        if (merged) await tx.riskItem.update({ where: { zoneId_id: { zoneId: SUZHOU, id: itemId } }, data: merged });
      }
    });
    for (const [actor, reporter] of [
      [technical, { name: '张三', contact: '13800000000' }],
      [office, { name: '张三', contact: '13800000000' }],
      [management, null],
      [inspection, null],
    ] as const) {
      const { reports, merged } = await read(actor, third);
      expect(reports.map(({ item }) => item.id)).toEqual([first, second, third]);
      expect(reports.map((report) => report.reporter)).toEqual([reporter, reporter, reporter]);
      expect(merged.map(({ title }) => title).sort()).toEqual(['一', '二']);
    }
  });
});

it('the words of the workbook are those of the pages', async () => {
  const words = await readRiskWorkbookWords();
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const group of ['source', 'state', 'urgency', 'level', 'role', 'step'] as const) {
      const written = Object.fromEntries(Object.entries(words[group]).map(([id, word]) => [id, word[locale]]));
      expect(written).toEqual(catalogues[locale].risk[group]);
    }
  }
});
