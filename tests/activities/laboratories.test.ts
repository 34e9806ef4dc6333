import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { attachActivityFile } from '../../server/activities/files/activity-files.ts';
import { assessReadiness } from '../../server/activities/laboratories/assess-readiness.ts';
import {
  CHECKLIST_ITEMS,
  type ReadinessAnswers,
  type ReadinessResult,
} from '../../server/activities/laboratories/checklist.ts';
import { finishAction } from '../../server/activities/laboratories/finish-action.ts';
import { judgeLaboratory } from '../../server/activities/laboratories/judge-laboratory.ts';
import { listCandidates } from '../../server/activities/laboratories/list-candidates.ts';
import { loadLaboratoryRows } from '../../server/activities/laboratories/load-laboratory-facts.ts';
import { moveLaboratory } from '../../server/activities/laboratories/move-laboratory.ts';
import { readBoard } from '../../server/activities/laboratories/read-board.ts';
import { readChecklist, readLaboratory } from '../../server/activities/laboratories/read-laboratory.ts';
import { recordVisit, withdrawVisit } from '../../server/activities/laboratories/record-visit.ts';
import { registerLaboratory, updateLaboratory } from '../../server/activities/laboratories/register-laboratory.ts';
import {
  boardOutput,
  candidatesOutput,
  laboratoryOutput,
  type moveLaboratoryInput,
  readinessOutput,
  type recordVisitInput,
} from '../../server/activities/laboratories/schema.ts';
import { NO_FACTS } from '../../server/enterprises/admission/facts.ts';
import { addCertificate } from '../../server/enterprises/register/certificates.ts';
import { updateFacts } from '../../server/enterprises/register/update-facts.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusal } from '../enterprises/world.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

const DAY = '2026-06-15';
const NOW = `${DAY} 10:00`;
const zone = ZHUHAI;

let world: ActivityWorld;
let db: pg.Client;
beforeAll(async () => {
  world = await openActivityWorld();
  await world.installation.importPack(SUZHOU);
  db = new pg.Client({ connectionString: world.installation.database.ownerUrl });
  await db.connect();
}, 60_000);
afterAll(async () => {
  await db.end();
  await world.installation.close();
});
beforeEach(async () => {
  await db.query('TRUNCATE laboratory, certificate, notification, activity_event CASCADE');
});

const at = (who: Actor, when = NOW) => world.at(who, when);
const register = (who: Actor, enterprise = world.enterprise, wish: object = {}, when = '2026-01-10 09:00') =>
  registerLaboratory(at(who, when), {
    zone,
    enterprise,
    name: '墨盒检测室',
    scope: '墨水理化性能',
    contact: '',
    state: 'interested',
    ...wish,
  });
const get = async (who: Actor, laboratory: string, when = NOW) =>
  laboratoryOutput.parse(await readLaboratory(at(who, when), { zone, laboratory }, 'zh-CN'));
const board = async (who: Actor, wish: object = {}, when = NOW) =>
  boardOutput.parse(await readBoard(at(who, when), { zone, search: '', limit: 200, ...wish }));
const judge = (laboratory: string, version: number, isQualifying = true, judgedOn = '2026-01-12') =>
  judgeLaboratory(at(world.association), { zone, laboratory, version, isQualifying, judgedOn, note: '人员和设备齐备' });
const move = (who: Actor, laboratory: string, version: number, wish: Partial<z.infer<typeof moveLaboratoryInput>>) =>
  moveLaboratory(at(who), { zone, laboratory, version, to: 'gap-analysis', on: '2026-02-01', note: '', ...wish });
const visit = (who: Actor, laboratory: string, wish: Partial<z.infer<typeof recordVisitInput>> = {}) =>
  recordVisit(at(who), {
    zone,
    laboratory,
    department: 'association',
    visitedOn: '2026-03-05',
    visitors: ['甲'],
    topic: '设备校准',
    findings: '',
    actions: [{ text: '补校准计划', dueOn: '2026-04-05' }],
    ...wish,
  });
const certify = (enterprise: string, expiresOn: string | null = '2026-08-01') =>
  addCertificate(at(world.office), {
    zone,
    enterprise,
    kind: 'laboratory',
    scheme: 'cnas',
    number: 'CNAS L0001',
    issuer: 'CNAS',
    issuedOn: '2026-05-01',
    expiresOn,
    scope: '墨水',
  });
const answersOf = (result: ReadinessResult): ReadinessAnswers =>
  Object.fromEntries(CHECKLIST_ITEMS.map((item) => [item, { result, note: '' }]));
const assess = (who: Actor, laboratory: string, answers: ReadinessAnswers, assessedOn = DAY) =>
  assessReadiness(at(who), { zone, laboratory, assessedOn, answers });
const keyOf = async (work: Promise<unknown>) => (await refusal(work))?.key;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error: { details?: { fields?: Record<string, { key: string }> } }) =>
      Object.fromEntries(Object.entries(error.details?.fields ?? {}).map(([field, { key }]) => [field, key])),
  );
const inboxOf = async (who: Actor) =>
  (await db.query(`SELECT matter, settled_at FROM notification WHERE user_id = $1 ORDER BY id`, [who.userId])).rows;

describe('who may do what with a laboratory', () => {
  it('Z14: an enterprise enters its own laboratory, the association and the office any of the zone', async () => {
    const { id } = await register(world.clerk);
    await register(world.association, world.enterprise, { name: '第二检测室' });
    await register(world.office, world.rival);
    await register(world.market, world.rival, { name: '第二检测室' });
    expect((await get(world.clerk, id)).stages).toMatchObject([{ state: 'interested', on: '2026-01-10' }]);
    expect(await codeOf(register(world.clerk, world.rival))).toBe('notFound');
    expect(await codeOf(register(world.leader))).toBe('forbidden');
    expect(await codeOf(register(world.technical))).toBe('forbidden');
    expect(await fieldsOf(register(world.clerk))).toEqual({ name: 'laboratories.nameTaken' });
    expect(await keyOf(register(world.office, world.outside))).toBe('refusal.laboratory.notInZone');
  });

  it('Z14: an enterprise sees and answers for its own laboratory only', async () => {
    const { id } = await register(world.clerk);
    expect(await codeOf(get(world.rivalClerk, id))).toBe('notFound');
    expect(await codeOf(move(world.rivalClerk, id, 1, {}))).toBe('notFound');
    expect(await codeOf(assess(world.rivalClerk, id, answersOf('ready')))).toBe('notFound');
    expect((await board(world.rivalClerk)).items).toEqual([]);
    expect((await board(world.clerk)).items.map((row) => row.id)).toEqual([id]);
    expect((await board(world.leader)).items.map((row) => row.id)).toEqual([id]);
  });

  it('Z14: only who guides judges and visits; who may not is told so, whether or not it is there', async () => {
    const { id } = await register(world.clerk);
    const nowhere = '019b0000-0000-7000-8000-000000000000';
    for (const laboratory of [id, nowhere]) {
      const judged = { zone, laboratory, version: 1, isQualifying: true, judgedOn: DAY, note: 'x' };
      expect(await codeOf(judgeLaboratory(at(world.clerk), judged))).toBe('forbidden');
      expect(await codeOf(visit(world.clerk, laboratory))).toBe('forbidden');
      expect(await codeOf(visit(world.technical, laboratory))).toBe('forbidden');
    }
    expect(await codeOf(get(world.office, nowhere))).toBe('notFound');
    expect(await codeOf(visit(world.association, nowhere))).toBe('notFound');
    expect(await codeOf(listCandidates(at(world.clerk), { zone, limit: 50 }))).toBe('forbidden');
  });

  it('Z14: a visit is of the own body', async () => {
    const { id } = await register(world.clerk);
    expect(await codeOf(visit(world.association, id, { department: 'commerce' }))).toBe('forbidden');
    expect(await codeOf(visit(world.association, id, { department: null }))).toBe('forbidden');
    const own = await visit(world.association, id);
    await visit(world.office, id, { department: null });
    const { visits } = await get(world.association, id);
    expect(visits.map(({ body, isOwn }) => [body.id, isOwn])).toEqual([
      [null, false],
      ['association', true],
    ]);
    const withdraw = (who: Actor) => withdrawVisit(at(who), { zone, visit: own.id, version: 1, reason: '录错' });
    expect(await codeOf(withdraw(world.market))).toBe('forbidden');
    expect(await codeOf(withdraw(world.association))).toBe('done');
  });

  it('Z14: another zone has no such laboratory', async () => {
    const { id } = await register(world.clerk);
    const stranger = await world.installation.person('stranger', { zone: SUZHOU, role: 'office' });
    expect(await codeOf(readLaboratory(at(stranger), { zone: SUZHOU, laboratory: id }, 'en'))).toBe('notFound');
    expect(await codeOf(get(stranger, id))).toBe('notFound');
    const moved = { zone: SUZHOU, laboratory: id, version: 1, to: 'documents' as const, on: DAY, note: 'x' };
    expect(await codeOf(moveLaboratory(at(stranger), moved))).toBe('notFound');
  });
});

describe('the way of a laboratory', () => {
  it('Z14: accredited is refused without a CNAS certificate that is valid on the day', async () => {
    const { id } = await register(world.clerk);
    const accredited = { to: 'accredited' as const, on: '2026-05-01', note: '直接获认可' };
    const refused = await refusal(move(world.clerk, id, 1, accredited));
    expect(refused).toMatchObject({ key: 'refusal.laboratory.noCertificate', rule: 'Z14' });
    expect(await fieldsOf(move(world.clerk, id, 1, accredited))).toEqual({ to: 'refusal.laboratory.noCertificate' });
    await certify(world.enterprise);
    expect(await keyOf(move(world.clerk, id, 1, { ...accredited, on: '2026-04-30' }))).toBe(
      'refusal.laboratory.noCertificate',
    );
    expect(await move(world.clerk, id, 1, accredited)).toMatchObject({ version: 2, state: 'accredited' });
    expect(await keyOf(register(world.clerk, world.enterprise, { name: '另一室', state: 'accredited' }))).toBe(
      'refusal.laboratory.noCertificate',
    );
  });

  it('Z14: reads as lapsed the day after the last day of its certificate, and as accredited with the next one', async () => {
    await certify(world.enterprise);
    const { id } = await register(world.clerk, world.enterprise, { state: 'accredited', since: '2026-05-01' }, NOW);
    const on = async (day: string) => (await board(world.office, {}, `${day} 10:00`)).items[0]?.state;
    expect([await on('2026-08-01'), await on('2026-08-02')]).toEqual(['accredited', 'lapsed']);
    expect((await board(world.office, { state: 'lapsed' }, '2026-08-02 10:00')).counts.lapsed).toBe(1);
    expect(await get(world.office, id, '2026-08-02 10:00')).toMatchObject({
      state: 'lapsed',
      recordedState: 'accredited',
      isCertified: false,
    });
    expect((await board(world.office)).expiring.map(({ expiring }) => expiring)).toEqual([
      { number: 'CNAS L0001', expiresOn: '2026-08-01', daysLeft: 47 },
    ]);
  });

  it('Z14: what is skipped or taken back is said, and stands in the history', async () => {
    const { id } = await register(world.clerk);
    expect(await fieldsOf(move(world.clerk, id, 1, { to: 'documents' }))).toEqual({
      note: 'refusal.laboratory.skipNote',
    });
    await move(world.clerk, id, 1, { to: 'documents', note: '差距分析由集团完成' });
    expect(await fieldsOf(move(world.clerk, id, 2, { to: 'interested' }))).toEqual({
      note: 'refusal.laboratory.backReason',
    });
    expect(await keyOf(move(world.clerk, id, 2, { to: 'internal-audit', on: '2026-01-31' }))).toBe(
      'refusal.laboratory.beforeStage',
    );
    expect(await keyOf(move(world.clerk, id, 2, { to: 'internal-audit', on: '2026-06-16' }))).toBe(
      'refusal.laboratory.future',
    );
    const { events, stages } = await get(world.clerk, id);
    expect(stages.map(({ state }) => state)).toEqual(['documents', 'interested']);
    expect(events[0]).toMatchObject({
      kind: 'moved',
      note: '差距分析由集团完成',
      details: { state: ['interested', 'documents'] },
    });
  });

  it('Z14: the second of two editors is told', async () => {
    const { id } = await register(world.clerk);
    await updateLaboratory(at(world.office), {
      zone,
      laboratory: id,
      version: 1,
      name: '检测中心',
      scope: 'x',
      contact: '',
    });
    expect(await codeOf(move(world.clerk, id, 1, {}))).toBe('stale');
    expect(await codeOf(judge(id, 1))).toBe('stale');
    expect((await get(world.clerk, id)).events[0]).toMatchObject({
      kind: 'corrected',
      details: { name: ['墨盒检测室', '检测中心'], scope: ['墨水理化性能', 'x'] },
    });
  });
});

describe('judgement and guidance', () => {
  it('Z14: qualifying and not yet guided is named until a visit of this year counts, and again once it is withdrawn', async () => {
    const { id } = await register(world.clerk);
    expect(await board(world.association)).toMatchObject({ qualifying: 0, guided: 0, toGuide: [] });
    await judge(id, 1);
    expect((await board(world.association)).toGuide.map((row) => row.id)).toEqual([id]);
    await visit(world.association, id, { visitedOn: '2025-12-31', actions: [] });
    expect((await board(world.association)).toGuide).toHaveLength(1);
    const counted = await visit(world.association, id, { visitedOn: '2026-01-01', actions: [] });
    expect(await board(world.association)).toMatchObject({ qualifying: 1, guided: 1, toGuide: [], visitsRequired: 1 });
    const withdrawal = { zone, visit: counted.id, version: 1, reason: '录入有误' };
    await withdrawVisit(at(world.association), withdrawal);
    expect((await board(world.association, { qualifying: 'unguided' })).items.map((row) => row.id)).toEqual([id]);
    expect(await keyOf(withdrawVisit(at(world.association), { ...withdrawal, version: 2 }))).toBe(
      'refusal.laboratory.visitWithdrawn',
    );
    const { visits, events } = await get(world.clerk, id);
    expect(visits[0]).toMatchObject({ on: '2026-01-01', withdrawnOn: DAY });
    expect(events[0]).toMatchObject({ subject: 'visit', kind: 'withdrawn', note: '录入有误' });
  });

  it('Z14: the newest judgement is in force, and none is dated back behind another or ahead', async () => {
    const { id } = await register(world.clerk);
    await judge(id, 1, true, '2026-03-01');
    expect(await fieldsOf(judge(id, 2, false, '2026-02-28'))).toEqual({ judgedOn: 'laboratories.judgedBeforeLast' });
    expect(await fieldsOf(judge(id, 2, false, '2026-06-16'))).toEqual({ judgedOn: 'field.future' });
    await judge(id, 2, false, '2026-03-01');
    expect((await board(world.office)).items[0]).toMatchObject({ isQualifying: false, judgedOn: '2026-03-01' });
    const [facts] = await withZones(world.platform.prisma, [zone], (tx) => loadLaboratoryRows(tx, zone, 2026));
    expect(facts).toMatchObject({
      enterpriseId: world.enterprise,
      judgements: [
        { on: '2026-03-01', isQualifying: true },
        { on: '2026-03-01', isQualifying: false },
      ],
    });
  });

  it('Z14: what a visit asks for goes to the enterprise and leaves its inbox once it is done', async () => {
    const { id } = await register(world.clerk);
    const { actions } = await visit(world.association, id);
    const [action = ''] = actions;
    expect(await inboxOf(world.clerk)).toMatchObject([{ matter: `lab-action:${action}`, settled_at: null }]);
    expect(await inboxOf(world.rivalClerk)).toEqual([]);
    expect((await board(world.clerk)).items[0]).toMatchObject({ openActions: 1, overdueActions: 1 });
    const done = (who: Actor, doneOn: string, version = 1) =>
      finishAction(at(who), { zone, action, version, doneOn, note: '已完成' });
    expect(await codeOf(done(world.rivalClerk, DAY))).toBe('notFound');
    expect(await fieldsOf(done(world.clerk, '2026-03-04'))).toEqual({ doneOn: 'laboratories.doneBeforeVisit' });
    expect(await fieldsOf(done(world.clerk, '2026-06-16'))).toEqual({ doneOn: 'field.future' });
    expect(await codeOf(done(world.clerk, DAY, 2))).toBe('stale');
    await done(world.clerk, DAY);
    expect(await keyOf(done(world.association, DAY, 2))).toBe('refusal.laboratory.actionDone');
    expect((await inboxOf(world.clerk))[0]?.settled_at).not.toBeNull();
  });

  it('Z14: of a withdrawn visit nothing is asked any more', async () => {
    const { id } = await register(world.clerk);
    const { id: visitId, actions } = await visit(world.association, id);
    await withdrawVisit(at(world.association), { zone, visit: visitId, version: 1, reason: '录入有误' });
    expect((await inboxOf(world.clerk))[0]?.settled_at).not.toBeNull();
    const finish = { zone, action: actions[0] ?? '', version: 1, doneOn: DAY, note: '' };
    expect(await keyOf(finishAction(at(world.clerk), finish))).toBe('refusal.laboratory.visitWithdrawn');
  });

  it('Z14: a visit is not in the future, and nothing of it due before it', async () => {
    const { id } = await register(world.clerk);
    expect(await fieldsOf(visit(world.association, id, { visitedOn: '2026-06-16' }))).toEqual({
      visitedOn: 'field.future',
    });
    expect(await fieldsOf(visit(world.association, id, { actions: [{ text: 'x', dueOn: '2026-03-04' }] }))).toEqual({
      'actions.0.dueOn': 'laboratories.dueBeforeVisit',
    });
    expect(await codeOf(visit(world.association, id, { visitedOn: DAY, actions: [] }))).toBe('done');
  });
});

describe('the readiness of a laboratory', () => {
  it('Z14: is assessed by the enterprise itself or who guides it, item by item, and shows by section', async () => {
    const { id } = await register(world.clerk);
    const { '6.4': _, ...open } = answersOf('ready');
    expect(await fieldsOf(assess(world.clerk, id, open))).toEqual({ 'answers.6.4': 'laboratories.unanswered' });
    expect(await fieldsOf(assess(world.clerk, id, answersOf('ready'), '2026-06-16'))).toEqual({
      assessedOn: 'field.future',
    });
    await assess(world.association, id, answersOf('missing'), '2026-06-01');
    await assess(world.clerk, id, { ...answersOf('ready'), '6.4': { result: 'partly', note: '三台未校准' } });
    const { readiness } = await get(world.clerk, id);
    expect(readiness?.before).toEqual({ assessedOn: '2026-06-01', score: '0' });
    expect(readiness?.sections.map(({ section, score }) => [section, score])).toEqual([
      ['4', '1'],
      ['5', '1'],
      ['6', '0.9'],
      ['7', '1'],
      ['8', '1'],
    ]);
    const checklist = readinessOutput.parse(await readChecklist(at(world.clerk), { zone, laboratory: id }, 'en'));
    expect(checklist.last?.answers['6.4']).toEqual({ result: 'partly', note: '三台未校准' });
    expect(checklist.sections.flatMap(({ items }) => items)).toHaveLength(CHECKLIST_ITEMS.length);
    expect(await codeOf(assess(world.leader, id, answersOf('ready')))).toBe('forbidden');
  });
});

describe('candidates and papers', () => {
  it('Z14: who has no laboratory on record and facts that hint at one; the association reads no facts', async () => {
    const facts = { ...NO_FACTS, hasLaboratory: 'yes', laboratoryRecognition: '省级认可' };
    await updateFacts(at(world.office), { zone, enterprise: world.rival, facts, revision: 0, reason: 'test' });
    await certify(world.enterprise, null);
    const candidates = async (who: Actor) =>
      candidatesOutput.parse(await listCandidates(at(who), { zone, limit: 50 })).items;
    expect(await candidates(world.office)).toMatchObject([
      { id: world.enterprise, hints: [{ kind: 'certificate', text: 'CNAS L0001' }] },
      { id: world.rival, hints: [{ kind: 'recognition', text: '省级认可' }, { kind: 'hasLaboratory' }] },
    ]);
    expect((await candidates(world.association))[1]?.hints[0]).toEqual({ kind: 'recognition', text: '' });
    await register(world.association);
    expect((await candidates(world.office)).map(({ id }) => id)).toEqual([world.rival]);
  });

  it('Z14: long boards go on page by page', async () => {
    for (const name of ['丙室', '甲室', '乙室']) await register(world.office, world.enterprise, { name });
    const first = await board(world.office, { limit: 2 });
    const second = await board(world.office, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['丙室', '乙室', '甲室']);
    expect([first.total, second.nextCursor]).toEqual([3, null]);
    expect((await board(world.office, { search: '甲' })).total).toBe(1);
    expect((await board(world.office, { qualifying: 'unjudged' })).total).toBe(3);
  });

  it('Z14: a paper is attached by the enterprise itself and not by another', async () => {
    const { id } = await register(world.clerk);
    const paper = {
      zone,
      subject: 'laboratory' as const,
      subjectId: id,
      title: 'x',
      sha256: 'a'.repeat(64),
      fileName: 'x.pdf',
    };
    expect(await codeOf(attachActivityFile(at(world.rivalClerk), paper))).toBe('notFound');
    expect(await codeOf(attachActivityFile(at(world.clerk), paper))).toBe('badInput');
  });
});
