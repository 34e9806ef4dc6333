import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeForgottenBytes } from '../../server/files/remove-forgotten-bytes.ts';
import { storeFile } from '../../server/files/store-file.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { closeRisk } from '../../server/risk/archive/close-risk.ts';
import { decideDestruction } from '../../server/risk/archive/decide-destruction.ts';
import { listDue } from '../../server/risk/archive/list-due.ts';
import { proposeDestruction } from '../../server/risk/archive/propose-destruction.ts';
import {
  closeRiskInput,
  decideDestructionInput,
  dueOutput,
  proposeDestructionInput,
} from '../../server/risk/archive/schema.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { inZone, openUnderMeasures } from './under-measures.ts';
import { openRisk, openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
beforeAll(async () => {
  world = await openRiskWorld();
}, 60_000);
afterAll(() => world.installation.close());

const CLOSED_ON = '2022-05-04';
/** Three years later, and the day after. */
const LAST_DAY = '2025-05-04 10:00';
const DUE_DAY = '2025-05-05 10:00';

const itemOf = (risk: string) =>
  inZone(world, (tx) => tx.riskItem.findUniqueOrThrow({ where: { zoneId_id: { zoneId: SUZHOU, id: risk } } }));
const setItem = (risk: string, data: object) =>
  inZone(world, (tx) => tx.riskItem.update({ where: { zoneId_id: { zoneId: SUZHOU, id: risk } }, data }));

/** A risk whose last measure has been lifted. */
async function settled(wish: Parameters<typeof openUnderMeasures>[2] = {}) {
  const risk = await openUnderMeasures(world, '2022-03-01', { responsible: [world.enterprise], ...wish });
  await setItem(risk.risk, { state: 'settled' });
  return risk;
}

const close = async (actor: Actor, risk: string, more: object = {}, when = `${CLOSED_ON} 10:00`) =>
  closeRisk(
    world.at(actor, when),
    closeRiskInput.parse({ zone: SUZHOU, risk, version: (await itemOf(risk)).version, isMajor: false, ...more }),
  );
const closed = async (wish: Parameters<typeof openUnderMeasures>[2] = {}, actor = world.office) => {
  const risk = await settled(wish);
  await close(actor, risk.risk);
  return risk;
};
const due = async (actor: Actor, when = DUE_DAY) =>
  dueOutput.parse(await listDue(world.at(actor, when), { zone: SUZHOU }));
const propose = async (actor: Actor, risk: string, when = DUE_DAY) =>
  proposeDestruction(
    world.at(actor, when),
    proposeDestructionInput.parse({ zone: SUZHOU, risk, version: (await itemOf(risk)).version, reason: '保存期满' }),
  );
const decide = (actor: Actor, destruction: string, more: object = {}, when = DUE_DAY) =>
  decideDestruction(
    world.at(actor, when),
    decideDestructionInput.parse({ zone: SUZHOU, destruction, version: 1, decision: 'approved', ...more }),
  );
const hasBytes = async (sha256: string) => {
  const opened = await world.installation.platform.files.open(sha256);
  opened?.stream.destroy();
  return opened !== null;
};

describe('the end of a risk', () => {
  it('R30: is closed by the office with its retention date, and its cases with it', async () => {
    const risk = await settled();
    const { version } = await close(world.office, risk.risk);
    const item = await itemOf(risk.risk);
    expect([item.state, item.version, item.closedOn, item.retainUntil]).toEqual([
      'closed',
      version,
      toDateColumn(CLOSED_ON),
      toDateColumn('2025-05-04'),
    ]);
    const cases = await inZone(world, (tx) => tx.riskCase.findMany({ where: { zoneId: SUZHOU, itemId: risk.risk } }));
    expect(cases.map(({ closedOn }) => closedOn)).toEqual([toDateColumn(CLOSED_ON)]);
  });

  it('R30: a major case is named as one with its grounds, and never comes up for destruction', async () => {
    const risk = await settled();
    const ungrounded = await refusal(close(world.office, risk.risk, { isMajor: true }));
    expect(Object.keys(ungrounded?.fields ?? {})).toEqual(['note']);
    await close(world.office, risk.risk, { isMajor: true, note: '造成人员伤害' });
    expect((await itemOf(risk.risk)).retainUntil).toBeNull();
    expect((await due(world.office, '2040-01-01 10:00')).items.map(({ id }) => id)).not.toContain(risk.risk);
    expect(await refusal(propose(world.office, risk.risk, '2040-01-01 10:00'))).toMatchObject({
      rule: 'R30',
      key: 'refusal.majorKeptForGood',
    });
  });

  it('R2: is refused while measures run, to other roles, and for a file that is kept from the office', async () => {
    const running = await openUnderMeasures(world, '2022-03-01');
    expect(await refusal(close(world.office, running.risk))).toMatchObject({ rule: 'R2', key: 'refusal.riskMove' });
    const risk = await settled({ visibleTo: ['technical', 'management'] });
    expect((await refusal(close(world.technical, risk.risk)))?.code).toBe('forbidden');
    expect(await refusal(close(world.office, risk.risk))).toMatchObject({ code: 'notFound', key: 'riskNotFound' });
  });
});

describe('a file whose retention is over', () => {
  it('R30: is listed from the day after its last day, for those who may see it', async () => {
    const risk = await closed();
    const hidden = await closed();
    await setItem(hidden.risk, { visibleTo: ['technical', 'management'] });
    const listed = async (actor: Actor, when: string) => (await due(actor, when)).items.map(({ id }) => id);
    expect(await listed(world.office, LAST_DAY)).not.toContain(risk.risk);
    expect(await listed(world.office, DUE_DAY)).toContain(risk.risk);
    expect(await listed(world.office, DUE_DAY)).not.toContain(hidden.risk);
    expect(await listed(world.management, DUE_DAY)).toEqual(expect.arrayContaining([risk.risk, hidden.risk]));
    expect((await due(world.office)).items.find(({ id }) => id === risk.risk)?.announcements).toBe(1);
    for (const actor of [world.technical, world.clerk, world.leader]) {
      expect((await refusal(due(actor)))?.code).toBe('forbidden');
    }
    expect((await refusal(due(world.elsewhere)))?.code).toBe('notFound');
  });

  it('R30: is proposed for destruction once, and not before its day', async () => {
    const risk = await closed();
    expect(await refusal(propose(world.office, risk.risk, LAST_DAY))).toMatchObject({ key: 'refusal.retentionRuns' });
    await propose(world.office, risk.risk);
    expect(await refusal(propose(world.deputy, risk.risk))).toMatchObject({ key: 'refusal.destructionPending' });
    expect((await refusal(propose(world.management, risk.risk)))?.code).toBe('forbidden');
  });

  it('R30: is destroyed by the decision of another person: all it held goes, what is counted stays', async () => {
    const risk = await closed();
    const merged = await openRisk(world, '2022-03-01 09:00', { title: '重复的信息' });
    await setItem(merged.id, { state: 'merged', mergedIntoId: risk.risk });
    const sha256 = await attachStraight([risk.risk], 'a paper');
    const { id } = await propose(world.office, risk.risk);
    const both: Actor = {
      ...world.office,
      memberships: [...world.office.memberships, { zoneId: SUZHOU, role: 'management', departmentId: null }],
    };
    expect(await refusal(decide(both, id))).toMatchObject({ rule: 'R30', key: 'refusal.ownDestruction' });
    expect((await refusal(decide(world.deputy, id)))?.code).toBe('forbidden');
    await decide(world.management, id);

    for (const each of [risk.risk, merged.id]) {
      const item = await itemOf(each);
      expect([item.state, item.title, item.product, item.hazard, item.hsCode, item.country]).toEqual([
        'destroyed',
        '',
        '',
        '',
        '',
        null,
      ]);
      expect([item.enterpriseId, item.ownerId, item.source]).toEqual([null, null, 'foreign-recall']);
    }
    expect((await itemOf(risk.risk)).number).toBe(risk.number);
    expect(await contentOf([risk.risk, merged.id])).toEqual({
      reports: 0,
      assessments: 0,
      proposals: 0,
      measures: 0,
      cases: 0,
      filings: 0,
      evaluations: 0,
      files: 0,
      events: ['destroy', 'destroy'],
    });
    expect(await hasBytes(sha256)).toBe(false);
    expect(await refusal(decide(world.management, id, { version: 2 }))).toMatchObject({
      key: 'refusal.destructionDecided',
    });
    expect((await due(world.office)).items.map((row) => row.id)).not.toContain(risk.risk);
  });

  it('R30: keeps papers that something else names, in this zone or another', async () => {
    const [first, second, third] = [await closed(), await closed(), await closed()];
    const shared = await attachStraight([first.risk, second.risk], 'shared paper');
    const elsewhere = await attachStraight([third.risk], 'known elsewhere');
    const { platform } = world.installation;
    await platform.prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL app.zone_ids = '${ZHUHAI}'`);
      await tx.storedFile.create({
        data: {
          zoneId: ZHUHAI,
          sha256: elsewhere,
          sizeBytes: 15n,
          mediaType: 'text/plain',
          createdAt: new Date(),
        },
      });
    });
    for (const { risk } of [first, third]) await decide(world.management, (await propose(world.office, risk)).id);
    expect([await hasBytes(shared), await hasBytes(elsewhere)]).toEqual([true, true]);
    await decide(world.management, (await propose(world.office, second.risk)).id);
    expect(await hasBytes(shared)).toBe(false);
  });

  it('R30: the bytes that a dying process left behind are removed later, and what is named again stays', async () => {
    const { platform } = world.installation;
    const risk = await closed();
    const sha256 = await attachStraight([risk.risk], 'left behind');
    await decide(world.management, (await propose(world.office, risk.risk)).id);
    await platform.files.put(new TextEncoder().encode('left behind'));
    await removeForgottenBytes(platform, new Date('2025-05-06T00:00:00Z'));
    expect(await hasBytes(sha256)).toBe(false);
    await storeFile(world.at(world.technical, '2025-05-06 10:00'), {
      zone: SUZHOU,
      fileName: 'a.txt',
      bytes: new TextEncoder().encode('left behind'),
    });
    await removeForgottenBytes(platform, new Date('2025-05-07T00:00:00Z'));
    expect(await hasBytes(sha256)).toBe(true);
  });

  it('R30: stays when the decision is against it, or when it was taken up again meanwhile', async () => {
    const risk = await closed();
    const { id } = await propose(world.office, risk.risk);
    await decide(world.management, id, { decision: 'declined', note: '尚有诉讼' });
    expect((await itemOf(risk.risk)).state).toBe('closed');
    const again = await propose(world.office, risk.risk);
    await setItem(risk.risk, { state: 'verified', closedOn: null, retainUntil: null });
    expect(await refusal(decide(world.management, again.id))).toMatchObject({ key: 'refusal.fileStillOpen' });
  });

  it('R30: its destruction is on record by ids and numbers of what went, without a word of what it held', async () => {
    const risk = await closed({ title: '机密名称' });
    await decide(world.management, (await propose(world.office, risk.risk)).id);
    const rows = await inZone(world, (tx) =>
      tx.auditEntry.findMany({ where: { zoneId: SUZHOU, objectId: risk.risk } }),
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['risk.close', 'risk.propose-destruction', 'risk.decide-destruction']),
    );
    expect(JSON.stringify(rows.map(({ before, after }) => [before, after]))).not.toMatch(/\p{Script=Han}/u);
  });
});

/** One stored file as a paper of several risks, whatever their state. */
async function attachStraight(risks: string[], words: string): Promise<string> {
  const { technical, at } = world;
  const bytes = new TextEncoder().encode(words);
  const { sha256 } = await storeFile(at(technical, '2022-03-02 10:00'), { zone: SUZHOU, fileName: 'a.txt', bytes });
  await inZone(world, (tx) =>
    tx.riskFile.createMany({
      data: risks.map((itemId) => ({
        zoneId: SUZHOU,
        id: uuidv7(),
        itemId,
        category: 'evidence',
        title: 'a',
        sha256,
        fileName: 'a.txt',
        uploadedById: technical.userId,
        uploadedByName: technical.displayName,
        uploadedAt: new Date('2022-03-02T02:00:00Z'),
      })),
    }),
  );
  return sha256;
}

const contentOf = (items: string[]) =>
  inZone(world, async (tx) => {
    const where = { zoneId: SUZHOU, itemId: { in: items } };
    const events = await tx.riskEvent.findMany({ where, orderBy: { id: 'asc' } });
    return {
      reports: await tx.riskReport.count({ where }),
      assessments: await tx.riskAssessment.count({ where }),
      proposals: await tx.riskProposal.count({ where }),
      measures: await tx.riskMeasure.count({ where }),
      cases: await tx.riskCase.count({ where }),
      filings: await tx.riskFiling.count({ where: { zoneId: SUZHOU, case: { itemId: { in: items } } } }),
      evaluations: await tx.riskEvaluation.count({ where }),
      files: await tx.riskFile.count({ where }),
      events: events.map(({ kind }) => kind),
    };
  });
