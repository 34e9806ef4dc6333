import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportIncident } from '../../server/enterprises/incidents/report-incident.ts';
import { reportIncidentInput } from '../../server/enterprises/incidents/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { listDuplicates } from '../../server/risk/collection/list-duplicates.ts';
import { listMyReports } from '../../server/risk/collection/list-my-reports.ts';
import { mergeRisk } from '../../server/risk/collection/merge-risk.ts';
import { rejectRisk } from '../../server/risk/collection/reject-risk.ts';
import { reportRisk } from '../../server/risk/collection/report-risk.ts';
import { myReportsInput, reportRiskInput } from '../../server/risk/collection/schema.ts';
import { RISK_SOURCES } from '../../server/risk/kinds.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRisk, openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
beforeAll(async () => {
  world = await openRiskWorld();
}, 60_000);
afterAll(() => world.installation.close());

const TODAY = '2026-03-02 10:00';

const reportOf = (wish: object = {}) =>
  reportRiskInput.parse({
    zone: SUZHOU,
    source: 'zone-authority',
    title: '导管连接处渗漏',
    product: '一次性使用导尿管',
    hsCode: '9018.39',
    country: 'DE',
    hazard: '抽检发现渗漏。',
    batch: 'B-1',
    happenedOn: '2026-03-01',
    ...wish,
  });
const report = (actor: Actor, wish: object = {}) => reportRisk(world.at(actor, TODAY), reportOf(wish));
const mine = (actor: Actor, more: object = {}) =>
  listMyReports(world.at(actor, TODAY), myReportsInput.parse({ zone: SUZHOU, ...more }));

const inZone = <T>(read: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], read);
const itemOf = (number: string) =>
  inZone((tx) => tx.riskItem.findFirstOrThrow({ where: { number }, include: { reports: true, events: true } }));

describe('a report by an authority', () => {
  it('R10: any of the ten kinds of source begins a risk that is to be verified', async () => {
    for (const source of RISK_SOURCES) {
      const { risk, number } = await report(world.technical, { source });
      const item = await itemOf(number);
      expect(item).toMatchObject({ id: risk, state: 'reported', source, hsCode: '901839', country: 'DE' });
      expect(item.reports).toMatchObject([{ source, channel: 'authority', reporterName: 'technical', batch: 'B-1' }]);
      expect(item.events.map(({ kind }) => kind)).toEqual(['report']);
    }
    expect(reportRiskInput.safeParse({ ...reportOf(), source: 'rumour' }).success).toBe(false);
  });

  it('R9: a monitoring point reports in its own name and sees of it only the number, the day and a coarse state', async () => {
    const { department, otherDepartment } = world;
    const sent = await report(department, { department: 'testing-institute', title: '监测点报送' });
    expect(sent.risk).toBeNull();
    const { items } = await mine(department);
    expect(items).toEqual([
      { id: sent.id, number: sent.number, title: '监测点报送', reportedOn: '2026-03-02', state: 'received' },
    ]);
    expect((await mine(otherDepartment)).items).toEqual([]);
    const foreign = await refusal(report(otherDepartment, { department: 'testing-institute' }));
    expect(foreign).toMatchObject({ code: 'forbidden' });
  });

  it('R9: what is reported of an enterprise is on record with it, and not a report of that enterprise', async () => {
    const { number } = await report(world.inspection, { enterprise: world.enterprise });
    const item = await itemOf(number);
    expect(item.enterpriseId).toBe(world.enterprise);
    expect(item.reports[0]).toMatchObject({ channel: 'authority', enterpriseId: null });
    const unknown = await refusal(report(world.office, { enterprise: '0195a7a0-0000-7000-8000-000000000000' }));
    expect(unknown?.fields).toEqual({ enterprise: { key: 'enterpriseNotFound' } });
  });

  it('what has not happened yet is not reported', async () => {
    await report(world.office, { happenedOn: '2026-03-02' });
    const refused = await refusal(report(world.office, { happenedOn: '2026-03-03' }));
    expect(refused?.fields).toEqual({ happenedOn: { key: 'field.future' } });
  });

  it('R7: whoever has no part in the risk work reports nothing and lists nothing, whatever there is', async () => {
    for (const actor of [world.association, world.leader, world.admin, world.management]) {
      expect((await refusal(report(actor)))?.code).toBe('forbidden');
      expect((await refusal(mine(actor)))?.code).toBe('forbidden');
    }
    expect((await refusal(report(world.elsewhere)))?.code).toBe('notFound');
    expect((await refusal(mine(world.elsewhere)))?.code).toBe('notFound');
    // The zone's own bodies have the board.
    expect((await refusal(mine(world.office)))?.code).toBe('forbidden');
  });

  it('a repeated request under one key reports once', async () => {
    const send = () => reportRisk(world.at(world.office, TODAY, 'once'), reportOf({ title: '只报一次' }));
    expect(await send()).toEqual(await send());
    expect(await inZone((tx) => tx.riskReport.count({ where: { title: '只报一次' } }))).toBe(1);
  });
});

describe('a report by an enterprise', () => {
  it('R12: it reports in writing, with its control measures, as the source that it is', async () => {
    const { clerk, enterprise } = world;
    const bare = await refusal(report(clerk, { enterprise }));
    expect(bare).toMatchObject({
      code: 'refused',
      rule: 'R12',
      key: 'refusal.controlMeasuresMissing',
      fields: { controlMeasures: { key: 'field.required' } },
    });
    const sent = await report(clerk, { enterprise, source: 'other', controlMeasures: '已停止发货并封存库存。' });
    expect(sent.risk).toBeNull();
    const item = await itemOf(sent.number);
    expect(item).toMatchObject({ source: 'enterprise-report', enterpriseId: enterprise });
    expect(item.reports).toMatchObject([
      { channel: 'enterprise', enterpriseId: enterprise, controlMeasures: '已停止发货并封存库存。' },
    ]);
  });

  it('R12: it reports for itself alone, and sees its own reports alone', async () => {
    const { clerk, rival, rivalClerk } = world;
    for (const named of [{ enterprise: rival }, { enterprise: null }, { department: 'testing-institute' }]) {
      expect((await refusal(report(clerk, { ...named, controlMeasures: '有' })))?.code).toBe('forbidden');
    }
    expect((await mine(rivalClerk)).items).toEqual([]);
    expect((await mine(clerk)).items.length).toBeGreaterThan(0);
  });

  it('the list goes on page by page, and a strange cursor is refused', async () => {
    const { clerk, enterprise } = world;
    for (const title of ['甲', '乙', '丙']) await report(clerk, { enterprise, title, controlMeasures: '有' });
    const first = await mine(clerk, { limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['丙', '乙']);
    const second = await mine(clerk, { limit: 1, cursor: first.nextCursor });
    expect(second.items.map(({ title }) => title)).toEqual(['甲']);
    const strange = Buffer.from('["x"]').toString('base64url');
    expect((await refusal(mine(clerk, { cursor: strange })))?.fields).toEqual({ cursor: { key: 'field.format' } });
  });
});

describe('an incident abroad', () => {
  const incident = (kind: string) =>
    reportIncidentInput.parse({
      zone: SUZHOU,
      enterprise: world.enterprise,
      kind,
      happenedOn: '2026-03-01',
      country: 'US',
      product: '一次性使用输液器',
      hsCode: '901890',
      description: '导管连接处断裂。已通知当地代理商。',
    });

  it.each([
    ['notification', 'foreign-recall'],
    ['recall', 'foreign-recall'],
    ['return', 'export-return'],
  ])('E8: a %s opens a risk of the source %s in the same moment', async (kind, source) => {
    const { id } = await reportIncident(world.at(world.office, TODAY), incident(kind));
    const item = await inZone((tx) =>
      tx.riskItem.findFirstOrThrow({ where: { incidentId: id }, include: { reports: true } }),
    );
    expect(item).toMatchObject({
      state: 'reported',
      source,
      title: '导管连接处断裂',
      product: '一次性使用输液器',
      hsCode: '901890',
      country: 'US',
      hazard: '导管连接处断裂。已通知当地代理商。',
      enterpriseId: world.enterprise,
    });
    expect(item.reports).toMatchObject([{ channel: 'incident', enterpriseId: null }]);
  });

  it('E8: the enterprise that reported it finds it among its own reports', async () => {
    await reportIncident(world.at(world.clerk, TODAY), incident('recall'));
    expect((await mine(world.clerk)).items[0]).toMatchObject({ title: '导管连接处断裂', state: 'received' });
  });
});

describe('duplicates', () => {
  it('R13: the same matter is found across sources, and not in what is kept from the reader', async () => {
    const asked = await openRisk(world, TODAY, { title: '血压计袖带漏气', product: '电子血压计', hsCode: '901812' });
    const complaint = await openRisk(world, TODAY, {
      source: 'consumer-complaint',
      title: '血压计袖带漏气无法测量',
      product: '电子血压计',
      hsCode: '',
      country: null,
    });
    const hidden = await openRisk(world, TODAY, {
      title: '血压计袖带漏气',
      product: '电子血压计',
      visibleTo: ['technical', 'management'],
    });
    const found = async (actor: Actor) =>
      (await listDuplicates(world.at(actor, TODAY), { zone: SUZHOU, risk: asked.id })).items.map(({ id }) => id);
    expect((await found(world.technical)).sort()).toEqual([complaint.id, hidden.id].sort());
    expect(await found(world.inspection)).toEqual([complaint.id]);
    expect((await refusal(found(world.department)))?.code).toBe('forbidden');
    const unseen = listDuplicates(world.at(world.inspection, TODAY), { zone: SUZHOU, risk: hidden.id });
    expect(await refusal(unseen)).toMatchObject({ code: 'notFound', key: 'riskNotFound' });
  });
});

describe('what becomes of a report', () => {
  it('R9: is told in coarse words, and follows the risk that it was merged into', async () => {
    const { department, technical, at } = world;
    const sent = await report(department, { department: 'testing-institute', title: '并案的报送' });
    const stateNow = async () => (await mine(department, { limit: 200 })).items.find(({ id }) => id === sent.id)?.state;
    const item = await itemOf(sent.number);
    const main = await openRisk(world, TODAY);
    const last = await openRisk(world, TODAY);
    const merge = (risk: { id: string; version: number }, into: string) =>
      mergeRisk(at(technical, TODAY), { zone: SUZHOU, risk: risk.id, version: risk.version, into, reason: '同一事件' });
    await merge(item, main.id);
    expect(await stateNow()).toBe('received');
    await merge(main, last.id);
    await rejectRisk(at(technical, TODAY), { zone: SUZHOU, risk: last.id, version: last.version, reason: '查无实据' });
    expect(await stateNow()).toBe('concluded');
  });
});
