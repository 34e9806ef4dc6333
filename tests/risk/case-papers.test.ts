import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOwed } from '../../server/enterprises/owed/read-owed.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { openRiskFile } from '../../server/risk/cases/open-risk-file.ts';
import { attachPaper, detachPaper } from '../../server/risk/cases/papers.ts';
import { attachPaperInput } from '../../server/risk/cases/schema.ts';
import { SUZHOU } from '../factories/installation.ts';
import { caseActs, firstOf } from './case-acts.ts';
import { openUnderMeasures } from './under-measures.ts';
import { openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
let acts: ReturnType<typeof caseActs>;
beforeAll(async () => {
  world = await openRiskWorld();
  acts = caseActs(world);
}, 60_000);
afterAll(() => world.installation.close());

describe('the papers of a risk', () => {
  const stored = (actor: Actor, words: string) =>
    storeFile(world.at(actor, '2026-03-02 10:00'), {
      zone: SUZHOU,
      fileName: 'paper.txt',
      bytes: new TextEncoder().encode(words),
    });
  const attach = (actor: Actor, subject: object, sha256: string, when = '2026-03-02 10:00') =>
    attachPaper(
      world.at(actor, when),
      attachPaperInput.parse({
        zone: SUZHOU,
        ...subject,
        category: 'evidence',
        title: '检测报告',
        sha256,
        fileName: 'paper.txt',
      }),
    );
  const download = (actor: Actor, id: string) =>
    openRiskFile(world.at(actor, '2026-03-02 10:00'), { zone: SUZHOU, file: id });
  const detach = (actor: Actor, id: string, when = '2026-03-02 11:00') =>
    detachPaper(world.at(actor, when), { zone: SUZHOU, file: id });

  it('R22: of a case are read by its enterprise and the authorities, and by nobody else', async () => {
    const id = firstOf(await acts.opened('2026-03-01'));
    const { clerk, office, rivalClerk, department, leader } = world;
    const { sha256 } = await stored(clerk, 'a report');
    const paper = await attach(clerk, { case: id }, sha256);
    for (const actor of [clerk, office]) {
      expect(await readText((await download(actor, paper.id)).stream)).toBe('a report');
    }
    for (const actor of [rivalClerk, department, leader]) {
      expect(await refusal(download(actor, paper.id))).toMatchObject({ code: 'notFound', key: 'fileNotFound' });
    }
    expect(await refusal(detach(rivalClerk, paper.id))).toMatchObject({ code: 'notFound' });
    expect((await refusal(detach(office, paper.id)))?.code).toBe('forbidden');
    await detach(clerk, paper.id);
    expect(await refusal(download(clerk, paper.id))).toMatchObject({ code: 'notFound' });
  });

  it('R28: of the risk itself are not there for its enterprise, nor for a role that it is kept from', async () => {
    const risk = await acts.opened('2026-03-01', { visibleTo: ['technical', 'management'] });
    const { technical, clerk, office, management } = world;
    const { sha256 } = await stored(technical, 'confidential');
    const paper = await attach(technical, { risk: risk.risk }, sha256);
    expect((await download(management, paper.id)).fileName).toBe('paper.txt');
    for (const actor of [clerk, office]) {
      expect(await refusal(download(actor, paper.id))).toMatchObject({ code: 'notFound', key: 'fileNotFound' });
    }
    expect((await refusal(attach(clerk, { risk: risk.risk }, sha256)))?.code).toBe('forbidden');
    expect((await refusal(attach(office, { risk: risk.risk }, sha256)))?.code).toBe('notFound');
  });

  it('R24: what a judgement rested on stays', async () => {
    const risk = await acts.opened('2026-03-01');
    const id = firstOf(risk);
    const { clerk, technical } = world;
    const { sha256 } = await stored(clerk, 'a test report');
    const paper = await attach(clerk, { case: id }, sha256, '2026-03-09 10:00');
    await acts.file(clerk, id, 'reduction-report', '2026-03-09 10:00');
    await acts.file(clerk, id, 'elimination-evaluation', '2026-03-10 10:00');
    await acts.evaluate(technical, risk.risk, id, '2026-03-11 10:00');
    expect(await refusal(detach(clerk, paper.id, '2026-03-12 10:00'))).toMatchObject({ key: 'refusal.riskPaperKept' });
  });
});

describe('what an enterprise owes', () => {
  it('R22: lists the filings of its running cases, named by number only, for those who may know', async () => {
    const risk = await openUnderMeasures(world, '2026-08-01', { responsible: [world.rival], title: '机密名称' });
    const owed = async (actor: Actor) =>
      (await readOwed(world.at(actor, '2026-08-12 09:00'), { zone: SUZHOU, enterprise: world.rival })).items.filter(
        ({ rule, subject }) => rule === 'R22' && subject === risk.number,
      );
    expect((await owed(world.rivalClerk)).map(({ duty, dueOn, state }) => [duty, dueOn, state])).toEqual([
      ['reduction-report', '2026-08-11', 'overdue'],
      ['risk-notice', null, 'open'],
    ]);
    expect(await owed(world.office)).toHaveLength(2);
    // Who may look at an enterprise's archive need not know of its cases.
    for (const actor of [world.leader, world.department]) expect(await owed(actor)).toEqual([]);
    await acts.file(world.rivalClerk, firstOf(risk), 'reduction-report', '2026-08-12 10:00');
    expect((await owed(world.rivalClerk)).map(({ duty }) => duty).sort()).toEqual([
      'elimination-evaluation',
      'risk-notice',
      'risk-progress',
    ]);
  });
});
