import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeInspection } from '../../server/activities/inspections/change-inspection.ts';
import { cancelInspection, concludeInspection } from '../../server/activities/inspections/conclude-inspection.ts';
import { planInspection } from '../../server/activities/inspections/plan-inspection.ts';
import { listInspections, readInspection } from '../../server/activities/inspections/read-inspections.ts';
import {
  cancelInspectionInput,
  changeInspectionInput,
  concludeInspectionInput,
  inspectionOutput,
  listInspectionsInput,
  listInspectionsOutput,
  planInspectionInput,
} from '../../server/activities/inspections/schema.ts';
import { readCheck } from '../../server/enterprises/checks/read-checks.ts';
import { checkOutput } from '../../server/enterprises/checks/schema.ts';
import { readFinding } from '../../server/enterprises/findings/read-findings.ts';
import { loadMetricFacts } from '../../server/enterprises/metrics/load-metric-facts.ts';
import { raiseDueMatters } from '../../server/notifications/raise-due-matters.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { NOWHERE } from '../enterprises/supervision-world.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { answersWith, auditedOn, checkIn, inboxOf } from './check-forms.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

let world: ActivityWorld;
let stranger: Actor;
beforeAll(async () => {
  world = await openActivityWorld();
  await world.installation.importPack(SUZHOU);
  stranger = await world.installation.person('stranger', { zone: SUZHOU, role: 'office' });
}, 60_000);
afterAll(() => world.installation.close());

const MAY = '2026-05-20 10:00';
const JUNE = '2026-06-10 10:00';
const wish = (more: object = {}) => ({
  zone: ZHUHAI,
  department: 'market-regulation',
  title: '上半年联合检查',
  kind: 'joint',
  fromOn: '2026-06-01',
  toOn: '2026-06-05',
  departments: ['commerce'],
  team: [
    { name: '张三', organisation: '市工商局', isLead: true },
    { name: '李四', organisation: '区商务局', isLead: false },
  ],
  checklist: ['消防通道是否畅通'],
  enterprises: [world.enterprise, world.rival],
  ...more,
});
const plan = (more: object = {}, who: Actor = world.market, key?: string) =>
  planInspection(world.at(who, MAY, key), planInspectionInput.parse(wish(more)));
const change = (inspection: string, more: object = {}, who: Actor = world.market, version = 1) => {
  const { department: _, ...content } = wish(more);
  const input = changeInspectionInput.parse({ ...content, inspection, version });
  return changeInspection(world.at(who, MAY), input);
};
const conclude = (inspection: string, more: object = {}, who: Actor = world.market, version = 1) =>
  concludeInspection(
    world.at(who, JUNE),
    concludeInspectionInput.parse({ zone: ZHUHAI, inspection, version, summary: '总体良好', ...more }),
  );
const cancel = (inspection: string, who: Actor = world.market, version = 1) =>
  cancelInspection(
    world.at(who, MAY),
    cancelInspectionInput.parse({ zone: ZHUHAI, inspection, version, reason: '与另一检查合并' }),
  );
const get = async (who: Actor, inspection: string) =>
  inspectionOutput.parse(await readInspection(world.at(who, JUNE), { zone: ZHUHAI, inspection }));
const visit = (inspection: string, more: object = {}, who: Actor = world.inspection) =>
  checkIn(world, { inspection, ownAnswers: { q1: { result: 'conforms' } }, ...more }, who, JUNE);
const keyOf = async (work: Promise<unknown>) => {
  const { text, details } = await refusalOf(work);
  return [text.key, details.rule];
};

describe('a planned round of checks', () => {
  it('Z25: says who goes together, when and to whom; those who take part hear of it', async () => {
    const { id } = await plan();
    const view = await get(world.market, id);
    expect(view).toMatchObject({
      title: '上半年联合检查',
      kind: 'joint',
      state: 'planned',
      body: { id: 'market-regulation' },
      departments: [{ id: 'market-regulation' }, { id: 'commerce' }],
      checklist: [{ id: 'q1', text: '消防通道是否畅通' }],
      visited: 0,
      toVisit: 2,
      can: { change: true, record: true, conclude: false, cancel: true },
    });
    expect(view.enterprises.map(({ name }) => name).sort()).toEqual(['另一示例企业', '示例墨盒有限公司']);
    expect(await inboxOf(world, world.market)).toContain(`inspection:${id}`);
    expect(await inboxOf(world, world.commerce)).toContain(`inspection-invited:${id}`);
    expect((await inboxOf(world, world.publicity)).filter((matter) => matter.endsWith(id))).toEqual([]);
    expect(await auditedOn(world, id)).toEqual(['inspection.plan']);
  });

  it('Z25: who takes part keeps the invitation until the round is over, also in its last week', async () => {
    const { id } = await plan();
    await raiseDueMatters(world.platform, new Date('2026-06-04T09:15:00+08:00'));
    expect(await inboxOf(world, world.market)).toContain(`inspection:${id}`);
    expect(await inboxOf(world, world.commerce)).toContain(`inspection-invited:${id}`);
    await change(id, { departments: ['commerce', 'publicity'] });
    expect(await inboxOf(world, world.publicity)).toContain(`inspection-invited:${id}`);
    await cancel(id, world.market, 2);
    for (const who of [world.market, world.commerce, world.publicity]) {
      expect((await inboxOf(world, who)).filter((matter) => matter.endsWith(id))).toEqual([]);
    }
  });

  it('Z25: a joint inspection with one department is refused', async () => {
    const alone = plan({ departments: ['market-regulation'] });
    expect(await keyOf(alone)).toEqual(['refusal.inspection.jointNeedsTwo', 'Z25']);
    await plan({ departments: [], kind: 'check' });
  });

  it('visits enterprises of the zone, under one lead, with departments that the zone has', async () => {
    const fields = async (more: object) => (await refusalOf(plan(more))).details.fields;
    expect(await fields({ enterprises: [world.outside] })).toEqual({
      enterprises: { key: 'inspections.notInZone', params: { name: '区外示例企业' } },
    });
    expect(await fields({ departments: ['nobody'] })).toMatchObject({
      departments: { key: 'checks.unknownDepartment' },
    });
    const paths = (more: object) =>
      planInspectionInput.safeParse(wish(more)).error?.issues.map(({ path }) => path.join('.'));
    expect(paths({ team: [{ name: '张三', organisation: '局', isLead: false }] })).toEqual(['team']);
    expect(paths({ toOn: '2026-05-31' })).toEqual(['toOn']);
    expect(paths({ enterprises: [] })).toEqual(['enterprises']);
    expect(paths({ toOn: '2026-06-01' })).toBeUndefined();
  });

  it('is planned by each body for itself, by the office and the inspection authority for the zone', async () => {
    const code = async (work: Promise<unknown>) => (await refusalOf(work)).code;
    expect(await code(plan({}, world.commerce))).toBe('forbidden');
    expect(await code(plan({}, world.association))).toBe('forbidden');
    expect(await code(plan({}, world.clerk))).toBe('forbidden');
    expect(await code(plan({}, stranger))).toBe('notFound');
    const { id } = await plan({ department: null, departments: ['commerce', 'market-regulation'] }, world.inspection);
    expect((await get(world.office, id)).can.change).toBe(true);
    expect((await get(world.commerce, id)).can).toMatchObject({ change: false, record: true });
    expect(await code(change(id, {}, world.commerce))).toBe('forbidden');
    expect(await code(get(world.association, id))).toBe('forbidden');
    expect(await code(get(world.clerk, id))).toBe('forbidden');
    expect(await code(get(stranger, id))).toBe('notFound');
    expect(await code(get(world.office, NOWHERE))).toBe('notFound');
  });

  it('is changed with a reason when it moves; the second of two editors is told, a repeated request plans once', async () => {
    const { id } = await plan({}, world.market, 'plan-key');
    expect((await plan({}, world.market, 'plan-key')).id).toBe(id);
    const moved = { fromOn: '2026-06-02', toOn: '2026-06-08' };
    expect((await refusalOf(change(id, moved))).details.fields).toEqual({ reason: { key: 'inspections.movedWhy' } });
    await change(id, { ...moved, reason: '台风' });
    expect((await refusalOf(change(id))).code).toBe('stale');
    expect((await get(world.market, id)).events[0]).toMatchObject({
      kind: 'moved',
      note: '台风',
      details: { fromOn: ['2026-06-01', '2026-06-02'], toOn: ['2026-06-05', '2026-06-08'] },
    });
    expect(await keyOf(change(id, { ...moved, departments: [] }, world.market, 2))).toEqual([
      'refusal.inspection.jointNeedsTwo',
      'Z25',
    ]);
  });

  it('is cancelled as long as nobody has gone out', async () => {
    const { id } = await plan();
    await cancel(id);
    expect(await get(world.market, id)).toMatchObject({ state: 'cancelled', can: { record: false, change: false } });
    expect(await keyOf(visit(id))).toEqual(['refusal.inspection.cancelled', 'Z25']);
    expect(await inboxOf(world, world.commerce)).not.toContain(`inspection:${id}`);
    const visited = (await plan()).id;
    await visit(visited);
    expect(await keyOf(cancel(visited))).toEqual(['refusal.inspection.hasVisits', 'Z25']);
  });
});

describe('a visit of a round', () => {
  it('Z25: is a supervision check with the departments and questions of its plan', async () => {
    const { id } = await plan();
    const wrong = { q1: { result: 'non-conforming', facts: '通道堆放货物' } };
    const { id: check, findings } = await visit(id, { answers: answersWith('2.1'), ownAnswers: wrong });
    const view = checkOutput
      .omit({ departments: true })
      .parse(await readCheck(world.at(world.clerk, JUNE), { zone: ZHUHAI, check }));
    expect(view).toMatchObject({ isJoint: true, inspection: id, round: null, own: [{ result: 'non-conforming' }] });
    expect(view.findings.map(({ item, dueOn }) => [item, dueOn])).toEqual([
      ['2.1', '2026-07-01'],
      ['消防通道是否畅通', '2026-07-01'],
    ]);
    expect(findings).toHaveLength(2);
    const { enterprises, visited, findings: counts } = await get(world.market, id);
    expect(visited).toBe(1);
    expect(counts).toEqual({ open: 2, overdue: 0, corrected: 0, closed: 0 });
    expect(enterprises[1]).toMatchObject({ id: world.enterprise, visits: [{ check, checkedOn: '2026-06-01' }] });
    const { checks } = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
      loadMetricFacts(tx, ZHUHAI, 2026, world.platform.timeZone),
    );
    expect(checks.find((each) => each.id === check)).toMatchObject({
      departments: 2,
      inspection: { id, title: '上半年联合检查', firstOn: '2026-06-01' },
    });
  });

  it('Z4: the round of a finding is named to those who may open it, not to the enterprise', async () => {
    const { id } = await plan();
    const { findings } = await visit(id, { answers: answersWith('2.1') });
    const roundFor = async (who: Actor) =>
      (await readFinding(world.at(who, JUNE), { zone: ZHUHAI, finding: findings[0] ?? '' })).inspection;
    expect(await roundFor(world.market)).toEqual({ id, title: '上半年联合检查' });
    expect(await roundFor(world.clerk)).toBeNull();
  });

  it('Z25: is of an enterprise in the plan, from its first day on, after its last with a reason', async () => {
    const { id } = await plan({ enterprises: [world.rival] });
    expect(await keyOf(visit(id))).toEqual(['refusal.inspection.notInPlan', 'Z25']);
    const rival = { enterprise: world.rival };
    expect(await keyOf(visit(id, { ...rival, checkedOn: '2026-05-31' }))).toEqual([
      'refusal.inspection.beforePlan',
      'Z25',
    ]);
    expect(await keyOf(visit(id, { ...rival, checkedOn: '2026-06-06' }))).toEqual([
      'refusal.inspection.afterPlan',
      'Z25',
    ]);
    await visit(id, { ...rival, checkedOn: '2026-06-06', whyLate: '企业停电' });
    expect((await get(world.market, id)).events[0]).toMatchObject({ kind: 'visited-late', note: '企业停电' });
    expect((await refusalOf(visit(NOWHERE, rival))).details.fields).toEqual({
      inspection: { key: 'inspectionNotFound' },
    });
  });

  it('Z4: answers every question of the plan, and no other', async () => {
    const { id } = await plan();
    const fields = async (ownAnswers: object) => (await refusalOf(visit(id, { ownAnswers }))).details.fields;
    expect(await fields({})).toMatchObject({ 'ownAnswers.q1': { key: 'refusal.check.ownUnanswered' } });
    expect(await fields({ q1: { result: 'non-conforming' } })).toMatchObject({
      'ownAnswers.q1': { key: 'refusal.check.ownFactsMissing' },
    });
    expect(await fields({ q1: { result: 'conforms' }, q2: { result: 'conforms' } })).toEqual({
      'ownAnswers.q2': { key: 'checks.notAsked' },
    });
  });

  it('Z25: stays in a plan that is changed', async () => {
    const { id } = await plan();
    await visit(id, { checkedOn: '2026-06-02' });
    expect(await keyOf(change(id, { enterprises: [world.rival] }))).toEqual(['refusal.inspection.visitedStays', 'Z25']);
    expect(await keyOf(change(id, { checklist: [] }))).toEqual(['refusal.inspection.questionAsked', 'Z25']);
    expect(await keyOf(change(id, { fromOn: '2026-06-03', reason: '台风' }))).toEqual([
      'refusal.inspection.visitBefore',
      'Z25',
    ]);
    await change(id, { enterprises: [world.enterprise] });
  });

  it('Z25: the round is concluded after a visit, with the reason for those left out', async () => {
    const { id } = await plan();
    expect(await keyOf(conclude(id))).toEqual(['refusal.inspection.noVisit', 'Z25']);
    await visit(id);
    expect(await keyOf(conclude(id))).toEqual(['refusal.inspection.unvisited', 'Z25']);
    expect((await refusalOf(conclude(id, { whyUnvisited: '停产' }, world.commerce))).code).toBe('forbidden');
    await conclude(id, { whyUnvisited: '停产' });
    expect(await get(world.market, id)).toMatchObject({ state: 'concluded', summary: '总体良好' });
    expect((await get(world.market, id)).events[0]).toMatchObject({ kind: 'concluded', note: '停产' });
    expect(await inboxOf(world, world.market)).not.toContain(`inspection:${id}`);
    expect(await keyOf(visit(id, { enterprise: world.rival }))).toEqual(['refusal.inspection.concluded', 'Z25']);
    expect(await keyOf(conclude(id, {}, world.market, 2))).toEqual(['refusal.inspection.concluded', 'Z25']);
  });
});

describe('the list of rounds', () => {
  it('the newest first, by year, kind and page', async () => {
    const list = async (more: object = {}, who: Actor = world.leader) =>
      listInspectionsOutput.parse(
        await listInspections(world.at(who, JUNE), listInspectionsInput.parse({ zone: ZHUHAI, ...more })),
      );
    const all = await list();
    const first = await list({ limit: 2 });
    const next = await list({ limit: 200, cursor: first.nextCursor });
    expect([...first.items, ...next.items]).toEqual(all.items);
    expect(all.canPlan).toBe(false);
    expect((await list({}, world.market)).canPlan).toBe(true);
    expect((await list({ kind: 'check' })).items.every(({ kind }) => kind === 'check')).toBe(true);
    expect((await list({ year: 2025 })).items).toEqual([]);
    expect((await list({ state: 'cancelled' })).items.length).toBeGreaterThan(0);
  });
});
