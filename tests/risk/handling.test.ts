import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { assignRisk } from '../../server/risk/collection/assign-risk.ts';
import { escalateRisk } from '../../server/risk/collection/escalate-risk.ts';
import { mergeRisk } from '../../server/risk/collection/merge-risk.ts';
import { rateReport } from '../../server/risk/collection/rate-report.ts';
import { rejectRisk } from '../../server/risk/collection/reject-risk.ts';
import { reopenRisk } from '../../server/risk/collection/reopen-risk.ts';
import { reportRisk } from '../../server/risk/collection/report-risk.ts';
import { restrictRisk } from '../../server/risk/collection/restrict-risk.ts';
import { rejectInput, reportRiskInput, restrictInput, verifyInput } from '../../server/risk/collection/schema.ts';
import { verifyRisk } from '../../server/risk/collection/verify-risk.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRisk, openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
let at: RiskWorld['at'];
beforeAll(async () => {
  world = await openRiskWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.installation.close());

const TODAY = '2026-03-02 10:00';
type Item = { id: string; version: number };

const inZone = <T>(read: Parameters<typeof withZones<T>>[2]) =>
  withZones(world.installation.platform.prisma, [SUZHOU], read);
const stored = (id: string) =>
  inZone((tx) =>
    tx.riskItem.findFirstOrThrow({ where: { id }, include: { reports: true, events: { orderBy: { id: 'asc' } } } }),
  );
const audited = (id: string) =>
  inZone((tx) => tx.auditEntry.findMany({ where: { objectType: 'risk', objectId: id }, orderBy: { seq: 'asc' } }));

const of = ({ id, version }: Item) => ({ zone: SUZHOU, risk: id, version });
const verification = (item: Item, wish: object = {}) =>
  verifyInput.parse({
    ...of(item),
    urgency: 'urgent',
    note: '已向代理商核实。',
    title: '输液器导管断裂',
    product: '一次性使用输液器',
    hsCode: '9018.90',
    country: 'US',
    hazard: '导管与接头处断裂。',
    enterprise: world.enterprise,
    ...wish,
  });
const verify = (actor: Actor, item: Item, wish: object = {}) => verifyRisk(at(actor, TODAY), verification(item, wish));
const reject = (actor: Actor, item: Item, when = TODAY) =>
  rejectRisk(at(actor, when), { ...of(item), reason: '查无实据' });
const merge = (actor: Actor, item: Item, into: string) =>
  mergeRisk(at(actor, TODAY), { ...of(item), into, reason: '同一事件' });
const reopen = (actor: Actor, item: Item) => reopenRisk(at(actor, TODAY), { ...of(item), reason: '有新的证据' });
const restrict = (actor: Actor, item: Item, visibleTo: readonly string[]) =>
  restrictRisk(at(actor, TODAY), restrictInput.parse({ ...of(item), visibleTo, reason: '涉及在办案件' }));
const escalate = (actor: Actor, item: Item) => escalateRisk(at(actor, TODAY), { ...of(item), reason: '境外已有伤者' });
const assign = (actor: Actor, item: Item, owner: string | null) => assignRisk(at(actor, TODAY), { ...of(item), owner });

describe('verification', () => {
  it('R13: puts the facts right and sets the urgency, while the report stays in its own words', async () => {
    const { technical, enterprise } = world;
    const sent = await reportRisk(
      at(technical, TODAY),
      reportRiskInput.parse({ zone: SUZHOU, source: 'media', title: '听说断了', product: '输液器', hazard: '断裂' }),
    );
    const item = { id: sent.risk ?? '', version: sent.version };
    const { version } = await verify(technical, item);
    const after = await stored(item.id);
    expect(after).toMatchObject({
      state: 'verified',
      urgency: 'urgent',
      title: '输液器导管断裂',
      hsCode: '901890',
      enterpriseId: enterprise,
      version,
    });
    expect(after.verifiedOn && dateColumn(after.verifiedOn)).toBe('2026-03-02');
    expect(after.reports).toMatchObject([{ title: '听说断了', product: '输液器' }]);
    expect(after.events.map(({ kind, note }) => [kind, note])).toEqual([
      ['report', ''],
      ['verify', '已向代理商核实。'],
    ]);
  });

  it('R13: is for whoever verifies, once, on the state that was seen', async () => {
    const item = await openRisk(world, TODAY);
    for (const actor of [world.office, world.management, world.department, world.clerk, world.leader]) {
      expect((await refusal(verify(actor, item)))?.code).toBe('forbidden');
    }
    expect((await refusal(verify(world.elsewhere, item)))?.code).toBe('notFound');
    expect((await refusal(verify(world.technical, { ...item, version: 9 })))?.code).toBe('stale');
    const verified = await verify(world.inspection, item);
    expect(await refusal(verify(world.technical, verified))).toMatchObject({ code: 'refused', rule: 'R2' });
  });

  it('names an enterprise of the zone or none', async () => {
    const item = await openRisk(world, TODAY);
    const unknown = await refusal(verify(world.technical, item, { enterprise: item.id }));
    expect(unknown?.fields).toEqual({ enterprise: { key: 'enterpriseNotFound' } });
    await verify(world.technical, item, { enterprise: null });
  });
});

describe('rejection', () => {
  it('R13: has a reason, and the file is kept for its term like every other', async () => {
    const item = await openRisk(world, TODAY);
    expect(rejectInput.safeParse({ ...of(item), reason: '  ' }).success).toBe(false);
    await reject(world.technical, item, '2024-02-29 10:00');
    const after = await stored(item.id);
    expect(after).toMatchObject({ state: 'rejected' });
    expect([after.closedOn, after.retainUntil].map((day) => day && dateColumn(day))).toEqual([
      '2024-02-29',
      '2027-02-28',
    ]);
    expect(after.events.at(-1)).toMatchObject({ kind: 'reject', note: '查无实据' });
  });

  it('R13: what was verified can still be filtered out, what is settled can not', async () => {
    const verified = await openRisk(world, TODAY);
    await reject(world.technical, { ...verified, ...(await verify(world.technical, verified)) });
    const again = await stored(verified.id);
    expect(await refusal(reject(world.technical, again))).toMatchObject({ rule: 'R2', key: 'refusal.riskMove' });
  });

  it('is taken back when there is news: the file is open again and not on its way out', async () => {
    const item = await openRisk(world, TODAY);
    const rejected = await reject(world.technical, item);
    expect((await refusal(reopen(world.management, { ...item, ...rejected })))?.code).toBe('forbidden');
    await reopen(world.office, { ...item, ...rejected });
    expect(await stored(item.id)).toMatchObject({ state: 'reported', closedOn: null, retainUntil: null });
  });
});

describe('merging', () => {
  it('R13: two reports of one matter go on in one file, and neither is lost', async () => {
    const first = await openRisk(world, TODAY);
    const second = await openRisk(world, TODAY);
    const main = await openRisk(world, TODAY);
    await merge(world.technical, first, second.id);
    await merge(world.technical, second, main.id);
    expect(await stored(first.id)).toMatchObject({ state: 'merged', mergedIntoId: second.id });
    expect(await stored(second.id)).toMatchObject({ state: 'merged', mergedIntoId: main.id });
    const events = (await stored(main.id)).events.map(({ kind, subjectId, note }) => [kind, subjectId, note]);
    expect(events.at(-1)).toEqual(['absorb', second.id, '同一事件']);
  });

  it('R13: not into itself, nor into what is over, nor into what the reader does not see', async () => {
    const { technical, inspection, elsewhere } = world;
    const item = await openRisk(world, TODAY);
    const rejected = await openRisk(world, TODAY);
    await reject(technical, rejected);
    const hidden = await openRisk(world, TODAY, { visibleTo: ['technical', 'management'] });
    expect(await refusal(merge(technical, item, item.id))).toMatchObject({ key: 'refusal.mergeIntoItself' });
    expect(await refusal(merge(technical, item, rejected.id))).toMatchObject({ key: 'refusal.mergeTargetEnded' });
    expect(await refusal(merge(technical, rejected, item.id))).toMatchObject({ code: 'stale' });
    const nowhere = '0195a7a0-0000-7000-8000-000000000000';
    const unseen = await refusal(merge(inspection, item, hidden.id));
    expect(unseen).toMatchObject({ code: 'notFound', key: 'riskNotFound' });
    expect(await refusal(merge(inspection, item, nowhere))).toEqual(unseen);
    expect((await refusal(merge(elsewhere, item, hidden.id)))?.code).toBe('notFound');
    expect(await stored(item.id)).toMatchObject({ state: 'reported', mergedIntoId: null });
  });

  it('of two merges crosswise one holds', async () => {
    const one = await openRisk(world, TODAY);
    const other = await openRisk(world, TODAY);
    const both = await Promise.all([
      refusal(merge(world.technical, one, other.id)),
      refusal(merge(world.inspection, other, one.id)),
    ]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
  });
});

describe('escalation', () => {
  it('R13: reports up to the management group at once, with the day and the reason', async () => {
    const item = await openRisk(world, TODAY);
    expect((await refusal(escalate(world.office, item)))?.code).toBe('forbidden');
    const { version } = await escalate(world.inspection, item);
    const after = await stored(item.id);
    expect(after.escalatedOn && dateColumn(after.escalatedOn)).toBe('2026-03-02');
    expect(after.state).toBe('reported');
    expect(after.events.at(-1)).toMatchObject({ kind: 'escalate', note: '境外已有伤者' });
    const again = await refusal(escalate(world.technical, { id: item.id, version }));
    expect(again).toMatchObject({ rule: 'R13', key: 'refusal.alreadyEscalated' });
  });
});

describe('who sees a risk', () => {
  it('R28: is named for each risk, and whoever is left out finds nothing', async () => {
    const item = await openRisk(world, TODAY);
    const bad = await refusal(restrict(world.technical, item, ['office', 'technical']));
    expect(bad).toMatchObject({ rule: 'R28', fields: { visibleTo: { key: 'risks.alwaysViewing' } } });
    expect((await refusal(restrict(world.management, item, ['office', 'technical', 'management'])))?.code).toBe(
      'forbidden',
    );
    const { version } = await restrict(world.office, item, ['management', 'technical', 'office']);
    expect((await stored(item.id)).visibleTo).toEqual(['office', 'technical', 'management']);
    expect((await refusal(restrict(world.inspection, { id: item.id, version }, ['office'])))?.code).toBe('notFound');
    expect((await refusal(verify(world.inspection, { id: item.id, version })))?.code).toBe('notFound');
    await verify(world.technical, { id: item.id, version });
  });
});

describe('who takes a risk on', () => {
  it('R8: somebody of the technical group, or nobody in particular', async () => {
    const { technical, colleague, inspection } = world;
    const item = await openRisk(world, TODAY);
    const given = await assign(technical, item, colleague.userId);
    expect(await stored(item.id)).toMatchObject({ ownerId: colleague.userId, ownerName: 'colleague' });
    const wrong = await refusal(assign(technical, { ...item, ...given }, inspection.userId));
    expect(wrong?.fields).toEqual({ owner: { key: 'risks.ownerNotTechnical' } });
    const freed = await assign(technical, { ...item, ...given }, null);
    expect(await stored(item.id)).toMatchObject({ ownerId: null, ownerName: null });
    await reject(technical, { ...item, ...freed });
    const over = await stored(item.id);
    expect(await refusal(assign(technical, over, colleague.userId))).toMatchObject({ key: 'refusal.assignEnded' });
  });
});

describe('how far a source is trusted', () => {
  it('R13: is noted on the report with its grounds', async () => {
    const { technical, inspection, office } = world;
    const { id: report, risk } = await reportRisk(
      at(technical, TODAY),
      reportRiskInput.parse({ zone: SUZHOU, source: 'media', title: '网文', product: '输液器', hazard: '断裂' }),
    );
    const rate = (actor: Actor, id = report) =>
      rateReport(at(actor, TODAY), { zone: SUZHOU, report: id, reliability: 'doubtful', note: '只有一个来源。' });
    expect((await refusal(rate(office)))?.code).toBe('forbidden');
    expect((await refusal(rate(inspection, '0195a7a0-0000-7000-8000-000000000000')))?.code).toBe('notFound');
    await rate(inspection);
    const after = await stored(risk ?? '');
    expect(after.reports[0]).toMatchObject({ reliability: 'doubtful', reliabilityNote: '只有一个来源。' });
    expect(after.events.at(-1)).toMatchObject({ kind: 'rate', subjectId: report });
  });
});

it('R29: the trail names states and ids of a risk, never its words', async () => {
  const { technical, office } = world;
  const item = await openRisk(world, TODAY);
  const other = await openRisk(world, TODAY);
  const verified = await verify(technical, item);
  const escalated = await escalate(technical, { ...item, ...verified });
  const restricted = await restrict(office, { ...item, ...escalated }, ['office', 'technical', 'management']);
  const assigned = await assign(technical, { ...item, ...restricted }, technical.userId);
  await merge(technical, { ...item, ...assigned }, other.id);
  const trail = await audited(item.id);
  expect(trail.map(({ action }) => action)).toEqual([
    'risk.verify',
    'risk.escalate',
    'risk.restrict',
    'risk.assign',
    'risk.merge',
  ]);
  const told = JSON.stringify(trail.map(({ before, after }) => [before, after]));
  for (const word of ['输液器', '断裂', '核实', '伤者', '在办案件', '同一事件']) expect(told).not.toContain(word);
});
