import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCheck } from '../../server/enterprises/checks/read-checks.ts';
import { attachFile } from '../../server/enterprises/files/attach-file.ts';
import { correctFinding } from '../../server/enterprises/findings/correct-finding.ts';
import { extendFinding } from '../../server/enterprises/findings/extend-finding.ts';
import { loadFindingFacts } from '../../server/enterprises/findings/load-finding-facts.ts';
import { listFindings, readFinding } from '../../server/enterprises/findings/read-findings.ts';
import { recheckFinding } from '../../server/enterprises/findings/recheck-finding.ts';
import {
  correctFindingInput,
  extendFindingInput,
  findingOutput,
  listFindingsInput,
  listFindingsOutput,
  recheckFindingInput,
} from '../../server/enterprises/findings/schema.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { answersWith, auditedOn, checkIn, inboxOf } from '../activities/check-forms.ts';
import { type ActivityWorld, openActivityWorld } from '../activities/world.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { refusalOf } from './refusal-of.ts';
import { NOWHERE } from './supervision-world.ts';

let world: ActivityWorld;
let stranger: Actor;
let proof: { title: string; sha256: string; fileName: string };
beforeAll(async () => {
  world = await openActivityWorld();
  await world.installation.importPack(SUZHOU);
  stranger = await world.installation.person('stranger', { zone: SUZHOU, role: 'office' });
  const bytes = new TextEncoder().encode('整改后的记录');
  const stored = await storeFile(world.at(world.clerk, '2026-06-01 09:00'), {
    zone: ZHUHAI,
    fileName: 'proof.txt',
    bytes,
  });
  proof = { title: '整改照片', sha256: stored.sha256, fileName: 'proof.txt' };
}, 60_000);
afterAll(() => world.installation.close());

const ZONE = { zone: ZHUHAI };
const get = async (who: Actor, finding: string, when = '2026-06-02 10:00') =>
  findingOutput.parse(await readFinding(world.at(who, when), { ...ZONE, finding }));
/** One finding of item 2.2, due on 1 July 2026. */
async function found(more: object = {}): Promise<string> {
  const { findings } = await checkIn(world, { answers: answersWith('2.2'), ...more });
  return findings[0] ?? '';
}
const correct = (
  finding: string,
  more: object = {},
  who: Actor = world.clerk,
  when = '2026-06-10 10:00',
  key?: string,
) =>
  correctFinding(
    world.at(who, when, key),
    correctFindingInput.parse({ ...ZONE, finding, version: 1, correction: '已补齐追溯记录', files: [proof], ...more }),
  );
const recheck = (finding: string, more: object = {}, who: Actor = world.inspection, when = '2026-06-12 10:00') =>
  recheckFinding(
    world.at(who, when),
    recheckFindingInput.parse({
      ...ZONE,
      finding,
      version: 2,
      decision: 'accept',
      recheckedOn: when.slice(0, 10),
      ...more,
    }),
  );
const extend = (finding: string, dueOn: string, who: Actor = world.office, when = '2026-06-05 10:00', version = 1) =>
  extendFinding(
    world.at(who, when),
    extendFindingInput.parse({ ...ZONE, finding, version, dueOn, reason: '设备到货推迟' }),
  );
const list = async (who: Actor, more: object = {}, when = '2026-07-02 10:00') =>
  listFindingsOutput.parse(await listFindings(world.at(who, when), listFindingsInput.parse({ ...ZONE, ...more })));
const factsOf = async (finding: string) =>
  (await withZones(world.platform.prisma, [ZHUHAI], (tx) => loadFindingFacts(tx, ZHUHAI, 2026))).find(
    ({ id }) => id === finding,
  );

describe('a finding', () => {
  it('Z4: every item that does not conform is to be corrected, by default within the zone’s days', async () => {
    const { id, findings } = await checkIn(world, {
      answers: answersWith('1.2', '2.2'),
      dueOn: { '1.2': '2026-06-01' },
    });
    const check = await readCheck(world.at(world.clerk, '2026-06-02 10:00'), { ...ZONE, check: id });
    expect(check.findings).toMatchObject([
      { id: findings[0], item: '1.2', dueOn: '2026-06-01', state: 'open', isOverdue: true },
      { id: findings[1], item: '2.2', dueOn: '2026-07-01', state: 'open', isOverdue: false },
    ]);
    const inbox = await inboxOf(world, world.clerk);
    for (const finding of findings) expect(inbox).toContain(`finding-correction:${finding}`);
    expect(await inboxOf(world, world.rivalClerk)).toEqual([]);
    expect((await checkIn(world)).findings).toEqual([]);
  });

  it('Z4: a due day belongs to what does not conform and is not before the check', async () => {
    const faults = async (dueOn: object) =>
      (await refusalOf(checkIn(world, { answers: answersWith('2.2'), dueOn }))).details.fields;
    expect(await faults({ '2.2': '2026-05-31' })).toEqual({
      'dueOn.2.2': { key: 'checks.dueBeforeCheck', params: { day: '2026-06-01' } },
    });
    expect(await faults({ '2.3': '2026-06-30' })).toEqual({ 'dueOn.2.3': { key: 'checks.dueOfConforming' } });
  });

  it('Z4: is corrected with proof by the enterprise, checked again by another person, and closed', async () => {
    const id = await found();
    expect((await get(world.clerk, id)).can).toEqual({
      correct: true,
      withoutProof: false,
      recheck: false,
      extend: false,
      attach: true,
    });
    await correct(id, { prevention: '每月自查' });
    expect(await inboxOf(world, world.clerk)).not.toContain(`finding-correction:${id}`);
    for (const who of [world.office, world.inspection])
      expect(await inboxOf(world, who)).toContain(`finding-recheck:${id}`);
    expect(await get(world.inspection, id)).toMatchObject({
      state: 'corrected',
      correctedOn: '2026-06-10',
      correctedBy: 'clerk',
      prevention: '每月自查',
      isLate: false,
      files: [{ title: '整改照片', category: 'proof' }],
      can: { correct: false, recheck: true, extend: false },
    });
    await recheck(id);
    const closed = await get(world.clerk, id, '2026-06-13 10:00');
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-06-12', recheckedBy: 'inspection' });
    expect(closed.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['closed', 'inspection'],
      ['corrected', 'clerk'],
      ['found', 'inspection'],
    ]);
    expect(await inboxOf(world, world.office)).not.toContain(`finding-recheck:${id}`);
    expect(await inboxOf(world, world.clerk)).toContain(`recheck:${id}/3`);
    expect(await auditedOn(world, id)).toEqual(['finding.correct', 'finding.accept']);
    expect(await factsOf(id)).toMatchObject({ state: 'closed', correctedOn: '2026-06-10', recheckedOn: '2026-06-12' });
    expect(await refusalOf(correct(id, { version: 3 }))).toMatchObject({ text: { key: 'refusal.finding.closed' } });
  });

  it('Z4: without proof no correction is handed in, unless the office says why there is none', async () => {
    const id = await found();
    const missing = { text: { key: 'refusal.finding.proofMissing' }, details: { rule: 'Z4' } };
    expect(await refusalOf(correct(id, { files: [] }))).toMatchObject(missing);
    expect(await refusalOf(correct(id, { files: [], whyNoProof: '没有' }))).toMatchObject(missing);
    expect(await refusalOf(correct(id, { files: [] }, world.office))).toMatchObject(missing);
    const notStored = await refusalOf(correct(id, { files: [{ ...proof, sha256: 'a'.repeat(64) }] }));
    expect(notStored.details.fields).toEqual({ 'files.0.sha256': { key: 'files.notStored' } });
    await correct(id, { files: [], whyNoProof: '现场已当面核对' }, world.office);
    expect((await get(world.office, id)).events[0]).toMatchObject({ kind: 'corrected', note: '现场已当面核对' });
  });

  it('Z4: a paper attached ahead of the correction is its proof', async () => {
    const id = await found();
    const paper = {
      ...ZONE,
      enterprise: world.enterprise,
      subject: 'finding',
      subjectId: id,
      category: 'proof',
    } as const;
    await attachFile(world.at(world.clerk, '2026-06-09 10:00'), { ...paper, ...proof });
    await correct(id, { files: [] });
    await recheck(id, { decision: 'refuse', note: '缺三月批次' });
    expect(await refusalOf(correct(id, { version: 3, files: [] }, world.clerk, '2026-06-13 10:00'))).toMatchObject({
      text: { key: 'refusal.finding.proofMissing' },
    });
  });

  it('Z4: whoever handed the correction in does not check it again', async () => {
    const id = await found();
    await correct(id, {}, world.office);
    expect(await refusalOf(recheck(id, {}, world.office))).toMatchObject({
      text: { key: 'refusal.finding.ownCorrection' },
      details: { rule: 'Z4' },
    });
    expect(await get(world.office, id)).toMatchObject({ isOwnCorrection: true, can: { recheck: false } });
    expect((await get(world.deputy, id)).can.recheck).toBe(true);
    await recheck(id, {}, world.deputy);
  });

  it('Z4: a refused correction opens the finding again, with what is still wrong and a new day', async () => {
    const id = await found();
    await correct(id);
    const refuse = (more: object) => recheck(id, { decision: 'refuse', note: '缺三月批次', ...more });
    expect((await refusalOf(refuse({ note: ' ' }))).details.fields).toEqual({ note: { key: 'findings.refusedWhy' } });
    expect((await refusalOf(refuse({ recheckedOn: '2026-06-13' }))).details.fields).toEqual({
      recheckedOn: { key: 'field.future' },
    });
    expect(await refusalOf(refuse({ recheckedOn: '2026-06-09' }))).toMatchObject({
      text: { key: 'refusal.finding.recheckBeforeCorrection', params: { day: '2026-06-10' } },
    });
    await refuse({ dueOn: '2026-07-10' });
    expect(await get(world.clerk, id)).toMatchObject({
      state: 'open',
      dueOn: '2026-07-10',
      recheckNote: '缺三月批次',
      can: { correct: true },
    });
    expect(await inboxOf(world, world.clerk)).toEqual(
      expect.arrayContaining([`recheck:${id}/3`, `finding-correction:${id}`]),
    );
    expect(await factsOf(id)).toMatchObject({ state: 'open', correctedOn: null, recheckedOn: null });
    await correct(id, { version: 3, correction: '三月批次也已补齐' }, world.clerk, '2026-07-10 10:00');
    expect(await inboxOf(world, world.office)).toContain(`finding-recheck:${id}`);
    await recheck(id, { version: 4 }, world.commerce, '2026-07-10 16:00');
    expect(await factsOf(id)).toMatchObject({ state: 'closed', correctedOn: '2026-07-10', dueOn: '2026-07-10' });
  });

  it('Z4: a late correction is taken and stays late, and gets no new day', async () => {
    const id = await found();
    await correct(id, {}, world.clerk, '2026-07-02 10:00');
    expect(await get(world.clerk, id, '2026-07-02 11:00')).toMatchObject({ state: 'corrected', isLate: true });
    const late = recheck(id, { decision: 'refuse', note: '缺', dueOn: '2026-07-20' }, world.office, '2026-07-03 10:00');
    expect(await refusalOf(late)).toMatchObject({ text: { key: 'refusal.finding.wasLate' } });
    await recheck(id, {}, world.office, '2026-07-03 10:00');
    expect(await get(world.clerk, id, '2026-07-03 11:00')).toMatchObject({ state: 'closed', isLate: true });
  });

  it('Z4: the due day is put off on its last day at the latest', async () => {
    const id = await found();
    expect(await refusalOf(extend(id, '2026-07-01'))).toMatchObject({
      text: { key: 'refusal.finding.dueNotLater', params: { day: '2026-07-01' } },
    });
    expect(await refusalOf(extend(id, '2026-07-20', world.office, '2026-07-02 10:00'))).toMatchObject({
      text: { key: 'refusal.finding.alreadyDue', params: { day: '2026-07-01' } },
    });
    await extend(id, '2026-07-20', world.inspection, '2026-07-01 10:00');
    const { dueOn, events } = await get(world.clerk, id, '2026-07-01 11:00');
    expect(dueOn).toBe('2026-07-20');
    expect(events[0]).toMatchObject({
      kind: 'extended',
      note: '设备到货推迟',
      details: { dueOn: ['2026-07-01', '2026-07-20'] },
    });
    expect((await refusalOf(extend(id, '2026-07-25', world.clerk, '2026-07-02 10:00', 2))).code).toBe('forbidden');
  });

  it('is one’s own enterprise’s alone; others are told no more than they may know', async () => {
    const id = await found();
    const code = async (work: Promise<unknown>) => (await refusalOf(work)).code;
    expect(await code(get(world.rivalClerk, id))).toBe('notFound');
    expect(await code(correct(id, {}, world.rivalClerk))).toBe('notFound');
    expect(await code(get(stranger, id))).toBe('notFound');
    expect(await code(get(world.office, NOWHERE))).toBe('notFound');
    expect(await code(get(world.association, id))).toBe('forbidden');
    expect(await code(correct(id, {}, world.association))).toBe('forbidden');
    expect(await code(correct(id, {}, world.commerce))).toBe('forbidden');
    await correct(id);
    expect(await code(recheck(id, {}, world.clerk))).toBe('forbidden');
    expect(await code(recheck(id, {}, world.technical))).toBe('forbidden');
    expect(await code(list(world.association))).toBe('forbidden');
    expect(await code(list(world.rivalClerk, { enterprise: world.enterprise }))).toBe('notFound');
    expect((await list(world.rivalClerk)).items).toEqual([]);
    expect((await list(world.clerk)).items.length).toBeGreaterThan(0);
  });

  it('of two steps at once the second is told what is stored now; a repeated request has one effect', async () => {
    const id = await found();
    const first = await correct(id, {}, world.clerk, '2026-06-10 10:00', 'correct-key');
    expect(await correct(id, {}, world.clerk, '2026-06-10 10:00', 'correct-key')).toEqual(first);
    expect((await get(world.clerk, id)).files).toHaveLength(1);
    expect((await refusalOf(correct(id, {}, world.office))).code).toBe('stale');
    expect((await refusalOf(recheck(id, { version: 1 }))).code).toBe('stale');
    expect(await refusalOf(correct(id, { version: 2 }))).toMatchObject({
      text: { key: 'refusal.finding.waitsForRecheck' },
    });
  });
});

describe('the list of findings', () => {
  it('Z4: tells what is overdue, the earliest due day first, page by page', async () => {
    await found({ enterprise: world.rival, dueOn: { '2.2': '2026-06-20' } });
    await found({ enterprise: world.rival, dueOn: { '2.2': '2026-07-01' } });
    await found({ enterprise: world.rival, dueOn: { '2.2': '2026-07-02' } });
    const of = { enterprise: world.rival };
    const overdue = await list(world.office, { ...of, overdue: true });
    expect(overdue.items.map(({ dueOn }) => dueOn)).toEqual(['2026-06-20', '2026-07-01']);
    expect(overdue.counts).toEqual({ open: 3, overdue: 2, corrected: 0, closed: 0 });
    const first = await list(world.office, { ...of, state: 'open', limit: 1 });
    const next = await list(world.office, { ...of, state: 'open', limit: 200, cursor: first.nextCursor });
    expect([...first.items, ...next.items].map(({ dueOn }) => dueOn)).toEqual([
      '2026-06-20',
      '2026-07-01',
      '2026-07-02',
    ]);
    const all = await list(world.leader);
    expect(all.items.length).toBeGreaterThan(3);
  });
});
