import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { readReport } from '../../server/quality/reports/read-report.ts';
import { AUDIENCE } from '../../server/quality/steps/audience.ts';
import { listReports } from '../../server/quality/steps/list-reports.ts';
import { readProgress } from '../../server/quality/steps/read-progress.ts';
import { confirmRead, readPublished } from '../../server/quality/steps/read-published.ts';
import { readReceipts } from '../../server/quality/steps/receipts.ts';
import { listOutput, progressOutput, readOutput, receiptsOutput } from '../../server/quality/steps/schema.ts';
import { refusal } from '../enterprises/world.ts';
import { SUZHOU } from '../factories/installation.ts';
import { actsOn, type ReportActs, reportAt, WHOLE } from './report-acts.ts';
import { openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
let acts: ReportActs;
let db: pg.Client;
beforeAll(async () => {
  world = await openQualityWorld();
  acts = actsOn(world);
  db = new pg.Client({ connectionString: world.installation.database.ownerUrl });
  await db.connect();
}, 60_000);
afterAll(async () => {
  await db.end();
  await world.installation.close();
});
beforeEach(async () => {
  await db.query(`TRUNCATE quality_report CASCADE`);
});

const published = readOutput.omit({ countryNames: true });
const progress = async (who: Actor, when: string, report: string) =>
  progressOutput.parse(await readProgress(world.at(who, when), { zone: SUZHOU, report }));
const eventsOf = async (who: Actor, when: string, report: string) =>
  (await readReport(world.at(who, when), { zone: SUZHOU, report }, 'zh-CN')).events;
const list = async (who: Actor, when: string) =>
  listOutput.parse(await listReports(world.at(who, when), { zone: SUZHOU }));
const read = async (who: Actor, when: string, report: string) =>
  published.parse(await readPublished(world.at(who, when), { zone: SUZHOU, report }));
const confirm = (who: Actor, when: string, report: string) =>
  confirmRead(world.at(who, when), { zone: SUZHOU, report });
const receipts = async (who: Actor, report: string) =>
  receiptsOutput.parse(await readReceipts(world.at(who, '2026-08-20 10:00'), { zone: SUZHOU, report }));
const keyOf = async (work: Promise<unknown>) => {
  const { key, rule } = (await refusal(work)) ?? {};
  return [key, rule];
};
const rowOf = (report: string) =>
  withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.qualityReport.findUniqueOrThrow({ where: { zoneId_id: { zoneId: SUZHOU, id: report } } }),
  );

describe('the steps of a report', () => {
  it('Q8: lead from the draft through review and consultation to publication, each on record with who and when', async () => {
    const report = await reportAt(world, acts, 'published');
    const { state, due, next, consultation } = await progress(world.office, '2026-08-16 10:00', report);
    expect(state).toBe('published');
    expect(next).toBeNull();
    const history = await eventsOf(world.office, '2026-08-16 10:00', report);
    expect(history.map(({ move, by }) => [move, by]).reverse()).toEqual([
      ['start', 'technical'],
      ['submit', 'technical'],
      ['accept', 'office'],
      ['consult', 'office'],
      ['conclude', 'office'],
      ['publish', 'office'],
    ]);
    expect(due.map(({ step, dueOn, doneOn, isLate }) => [step, dueOn, doneOn, isLate])).toEqual([
      ['data', '2026-07-10', null, false],
      ['draft', '2026-07-20', '2026-07-20', false],
      ['review', '2026-07-25', '2026-07-22', false],
      ['consultation', '2026-08-05', '2026-07-29', false],
      ['publication', '2026-08-15', '2026-08-15', false],
    ]);
    expect(consultation?.responses).toMatchObject([{ answer: 'agrees', answeredOn: '2026-07-28' }]);
    const { rows } = await db.query(
      `SELECT action FROM audit_entry WHERE object_id = $1 AND action LIKE 'quality-report.%' ORDER BY seq`,
      [report],
    );
    expect(rows.map(({ action }) => action.split('.')[1])).toEqual([
      'start',
      'save',
      'submit',
      'accept',
      'consult',
      'respond',
      'conclude',
      'publish',
    ]);
  });

  it('Q7: marks a draft handed in on 21 July late, and keeps the first day when the office returns it', async () => {
    const late = await reportAt(world, acts, 'draft', '2025-H1');
    await acts.submit(world.technical, '2026-07-21 10:00', late);
    const { due } = await progress(world.office, '2026-07-21 11:00', late);
    expect(due.find(({ step }) => step === 'draft')).toMatchObject({ isLate: true });

    const report = await reportAt(world, acts, 'submitted');
    await acts.review(world.office, '2026-07-24 10:00', report, { decision: 'return', opinion: '请补充趋势分析' });
    expect(await progress(world.technical, '2026-07-24 11:00', report)).toMatchObject({
      state: 'draft',
      reviewOpinion: '请补充趋势分析',
      next: { move: 'submit', holder: 'technical' },
      can: { submit: true, review: false },
    });
    await acts.submit(world.technical, '2026-07-27 10:00', report);
    const again = await progress(world.office, '2026-07-27 11:00', report);
    expect(again.due.slice(1, 3)).toMatchObject([
      { doneOn: '2026-07-20', isLate: false },
      { dueOn: '2026-08-01', doneOn: null },
    ]);
  });

  it('Q6: what goes to the office is written: an empty part is named', async () => {
    const report = await acts.start('2026-07-15 10:00', '2026-H1', {
      ...WHOLE,
      sections: { ...WHOLE.sections, trend: '', suggestions: '' },
    });
    const refused = await refusal(acts.submit(world.technical, '2026-07-16 10:00', report));
    expect(refused).toMatchObject({ rule: 'Q6', key: 'refusal.quality.sectionsEmpty' });
    expect(Object.keys(refused?.fields ?? {})).toEqual(['sections.trend', 'sections.suggestions']);
  });

  it('Q8: whoever handed it in does not review it, a return says why, and of two reviewers the first one decides', async () => {
    const both: Actor = {
      ...world.office,
      memberships: [...world.office.memberships, { zoneId: SUZHOU, role: 'technical', departmentId: null }],
    };
    const report = await acts.start('2026-07-15 10:00');
    await acts.submit(both, '2026-07-20 10:00', report);
    expect(await keyOf(acts.review(both, '2026-07-21 10:00', report))).toEqual(['refusal.quality.ownReview', 'Q8']);
    const why = await refusal(acts.review(world.deputy, '2026-07-21 10:00', report, { decision: 'return' }));
    expect(Object.keys(why?.fields ?? {})).toEqual(['opinion']);
    const third = await world.installation.person('third', { zone: SUZHOU, role: 'office' });
    const results = await Promise.allSettled([
      acts.review(world.deputy, '2026-07-21 10:00', report),
      acts.review(third, '2026-07-21 10:00', report, { decision: 'return', opinion: '不通过' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(['draft', 'reviewed']).toContain((await rowOf(report)).state);
  });

  it('Q9: is not published without review, nor without consultation', async () => {
    const { office } = world;
    const report = await reportAt(world, acts, 'submitted');
    const publish = () => keyOf(acts.publish(office, '2026-08-10 10:00', report));
    expect(await publish()).toEqual(['refusal.quality.notReviewed', 'Q8']);
    expect(await keyOf(acts.consult(office, '2026-07-22 10:00', report, { endsOn: '2026-07-30' }))).toEqual([
      'refusal.quality.notReviewed',
      'Q8',
    ]);
    await acts.review(office, '2026-07-22 10:00', report);
    expect(await publish()).toEqual(['refusal.quality.notConsulted', 'Q8']);
    await acts.consult(office, '2026-07-22 11:00', report, { endsOn: '2026-08-05' });
    expect(await publish()).toEqual(['refusal.quality.notConsulted', 'Q8']);
  });

  it('Q9: a publication of 16 August is late', async () => {
    const report = await reportAt(world, acts, 'revising');
    await acts.publish(world.office, '2026-08-16 10:00', report);
    const { due } = await progress(world.office, '2026-08-16 11:00', report);
    expect(due.at(-1)).toMatchObject({ dueOn: '2026-08-15', doneOn: '2026-08-16', isLate: true });
  });
});

describe('the consultation', () => {
  it('Q8: by circulation ends within ten working days by the calendar on record, across National Day', async () => {
    const report = await acts.start('2026-09-20 10:00');
    await acts.submit(world.technical, '2026-09-21 10:00', report);
    await acts.review(world.office, '2026-09-24 10:00', report);
    const circulate = (endsOn: string) => acts.consult(world.office, '2026-09-24 11:00', report, { endsOn });
    expect(await progress(world.office, '2026-09-24 11:00', report)).toMatchObject({
      opinions: { first: '2026-09-25', latest: '2026-10-15', unknownYear: null },
    });
    expect(await refusal(circulate('2026-10-16'))).toMatchObject({
      key: 'refusal.quality.opinionsTooLong',
      rule: 'Q8',
      params: { latest: '2026-10-15' },
    });
    expect(await keyOf(circulate('2026-09-24'))).toEqual(['refusal.quality.opinionsTooSoon', 'Q8']);
    await circulate('2026-10-15');
    expect((await rowOf(report)).round).toBe(1);
  });

  it('Q8: by circulation into a year without calendar is refused in words, and by meeting is possible', async () => {
    const report = await acts.start('2026-12-10 10:00');
    await acts.submit(world.technical, '2026-12-15 10:00', report);
    await acts.review(world.office, '2026-12-18 10:00', report);
    const circulation = acts.consult(world.office, '2026-12-18 11:00', report, { endsOn: '2026-12-25' });
    expect(await refusal(circulation)).toMatchObject({
      key: 'refusal.quality.calendarUnknown',
      rule: 'Q8',
      params: { year: 2027 },
    });
    expect((await progress(world.office, '2026-12-18 11:00', report)).opinions).toMatchObject({
      latest: null,
      unknownYear: 2027,
    });
    const meet = (endsOn: string) =>
      acts.consult(world.office, '2026-12-18 11:00', report, { mode: 'meeting', endsOn });
    expect(await keyOf(meet('2026-12-17'))).toEqual(['refusal.quality.meetingPast', 'Q8']);
    await meet('2026-12-22');
    expect(await keyOf(acts.conclude(world.office, '2026-12-21 10:00', report))).toEqual([
      'refusal.quality.meetingAhead',
      'Q8',
    ]);
    await acts.conclude(world.office, '2026-12-22 16:00', report);
  });

  it('Q8: asks authorities of the zone, each of which answers once and by the last day', async () => {
    const { office, department, otherDepartment, inspection } = world;
    const report = await reportAt(world, acts, 'reviewed');
    const consult = (departments: string[]) =>
      acts.consult(office, '2026-07-22 11:00', report, { endsOn: '2026-08-05', departments });
    for (const unknown of ['association', 'nobody']) {
      expect(Object.keys((await refusal(consult([unknown])))?.fields ?? {})).toEqual(['departments']);
    }
    await consult(['drug-regulation', 'inspection', 'commerce']);
    expect(await progress(department, '2026-07-23 10:00', report)).toMatchObject({ can: { respond: true } });
    const why = await refusal(acts.respond(department, '2026-07-23 10:00', report, { answer: 'comments' }));
    expect(Object.keys(why?.fields ?? {})).toEqual(['note']);
    await acts.respond(department, '2026-07-23 10:00', report, { answer: 'comments', note: '建议补充案例' });
    expect(await keyOf(acts.respond(department, '2026-07-24 10:00', report))).toEqual([
      'refusal.quality.answeredAlready',
      'Q8',
    ]);
    await acts.respond(inspection, '2026-07-24 10:00', report);
    expect(await keyOf(acts.respond(otherDepartment, '2026-08-06 10:00', report))).toEqual([
      'refusal.quality.opinionsOver',
      'Q8',
    ]);
    expect(await refusal(acts.conclude(office, '2026-08-05 10:00', report))).toMatchObject({
      key: 'refusal.quality.opinionsMissing',
      rule: 'Q8',
      params: { endsOn: '2026-08-05', missing: expect.any(String) },
    });
    await acts.conclude(office, '2026-08-06 10:00', report);
    expect((await progress(office, '2026-08-06 11:00', report)).consultation).toMatchObject({
      closedOn: '2026-08-06',
      responses: [{ answer: 'agrees' }, { answer: 'comments', note: '建议补充案例' }, { answer: null }],
    });
  });

  it('Q8: may be held again, as a round of its own', async () => {
    const report = await reportAt(world, acts, 'revising');
    await acts.consult(world.office, '2026-07-30 10:00', report, { endsOn: '2026-08-05' });
    expect(await progress(world.department, '2026-07-30 11:00', report)).toMatchObject({
      consultation: { round: 2, closedOn: null, responses: [{ answer: null }] },
      can: { respond: true },
    });
    await acts.respond(world.department, '2026-07-31 10:00', report);
  });
});

describe('who may see and do what', () => {
  it('Q10: a draft is for its authors, office and management; departments see it once they are asked', async () => {
    const { department, otherDepartment, inspection, management, leader, clerk, association } = world;
    const codeFor = async (who: Actor, report: string) =>
      (await refusal(progress(who, '2026-07-23 10:00', report)))?.code ?? 'ok';
    const draft = await reportAt(world, acts, 'submitted');
    await acts.review(world.office, '2026-07-22 10:00', draft, { opinion: '数据完整' });
    expect(await Promise.all([management, department, inspection].map((who) => codeFor(who, draft)))).toEqual([
      'ok',
      'notFound',
      'notFound',
    ]);
    await acts.consult(world.office, '2026-07-22 11:00', draft, { endsOn: '2026-08-05' });
    const all = [department, otherDepartment, inspection, leader, clerk, association, world.elsewhere];
    expect(await Promise.all(all.map((who) => codeFor(who, draft)))).toEqual([
      'ok',
      'notFound',
      'ok',
      'forbidden',
      'forbidden',
      'forbidden',
      'notFound',
    ]);
    expect(await keyOf(acts.respond(inspection, '2026-07-23 10:00', draft))).toEqual([
      'refusal.quality.notAsked',
      'Q8',
    ]);
    const notes = async (who: Actor) =>
      (await eventsOf(who, '2026-07-23 10:00', draft)).filter(({ note }) => note !== '').map(({ note }) => note);
    expect([await notes(management), await notes(department)]).toEqual([['数据完整'], []]);
  });

  it('Q7: each step is for its role only, and another zone finds nothing', async () => {
    const report = await reportAt(world, acts, 'draft');
    for (const who of [world.office, world.management, world.department, world.clerk, world.admin]) {
      expect((await refusal(acts.submit(who, '2026-07-16 10:00', report)))?.code).toBe('forbidden');
    }
    for (const who of [world.technical, world.management, world.inspection, world.leader]) {
      expect((await refusal(acts.review(who, '2026-07-16 10:00', report)))?.code).toBe('forbidden');
      expect((await refusal(acts.publish(who, '2026-07-16 10:00', report)))?.code).toBe('forbidden');
    }
    for (const act of [acts.submit, acts.review, acts.publish, acts.correct]) {
      expect((await refusal(act(world.elsewhere, '2026-07-16 10:00', report)))?.code).toBe('notFound');
    }
  });

  it('Q10: is published to the whole audience, which reads that revision and confirms it once', async () => {
    const report = await reportAt(world, acts, 'revising');
    const { office, leader, clerk, association, management, department, elsewhere } = world;
    expect((await refusal(read(clerk, '2026-08-01 10:00', report)))?.code).toBe('notFound');
    const some = AUDIENCE.filter((role) => role !== 'enterprise');
    expect(await keyOf(acts.publish(office, '2026-08-10 10:00', report, some))).toEqual([
      'refusal.quality.audienceIncomplete',
      'Q10',
    ]);
    const without = AUDIENCE.filter((role) => role !== 'association');
    await acts.publish(office, '2026-08-10 10:00', report, without);
    expect((await refusal(read(association, '2026-08-11 10:00', report)))?.code).toBe('notFound');
    expect((await refusal(read(elsewhere, '2026-08-11 10:00', report)))?.code).toBe('notFound');
    expect((await refusal(read(world.admin, '2026-08-11 10:00', report)))?.code).toBe('forbidden');
    for (const who of [leader, clerk, management, department]) {
      const seen = await read(who, '2026-08-11 10:00', report);
      expect(seen).toMatchObject({ revision: 2, publishedOn: '2026-08-10', readAt: null });
      expect(seen.figures).not.toHaveProperty('completeness');
    }
    const first = await confirm(clerk, '2026-08-11 10:00', report);
    expect(await confirm(clerk, '2026-08-12 10:00', report)).toEqual(first);
    expect((await read(clerk, '2026-08-12 11:00', report)).readAt).toBe(first.readAt);
    await confirm(department, '2026-08-11 10:00', report);
    await confirm(leader, '2026-08-11 10:00', report);

    const { revision, groups } = await receipts(world.technical, report);
    expect(revision).toBe(2);
    const of = (role: string) => groups.find((group) => group.role === role);
    expect(groups.map(({ role }) => role)).toEqual(['leader', 'management', 'department', 'inspection', 'enterprise']);
    expect(of('enterprise')).toMatchObject({ read: 1, total: 2 });
    expect(of('enterprise')?.parties.map(({ readers }) => readers.length)).toEqual([0, 1]);
    expect(of('department')).toMatchObject({ read: 1 });
    expect(of('leader')?.parties).toMatchObject([{ readers: [{ name: 'leader' }] }]);
    expect(of('management')).toMatchObject({ read: 0, total: 1 });
    for (const who of [clerk, department, leader]) {
      expect((await refusal(receipts(who, report)))?.code).toBe('forbidden');
    }
  });

  it('Q10: readers keep what was published while a correction is made, and confirm the corrected one anew', async () => {
    const report = await reportAt(world, acts, 'published');
    const { office, clerk } = world;
    await confirm(clerk, '2026-08-16 10:00', report);
    await acts.correct(office, '2026-08-20 10:00', report);
    const title = '2026年上半年质量分析报告（更正）';
    await acts.save(office, '2026-08-20 11:00', report, { ...WHOLE, title });
    expect((await read(clerk, '2026-08-20 12:00', report)).content.title).toBe(WHOLE.title);
    await acts.publish(office, '2026-08-21 10:00', report);
    const now = await read(clerk, '2026-08-21 11:00', report);
    expect([now.content.title, now.revision, now.readAt]).toEqual([title, 3, null]);
    expect((await progress(office, '2026-08-21 11:00', report)).due.at(-1)).toMatchObject({
      doneOn: '2026-08-15',
      isLate: false,
    });
    expect((await receipts(office, report)).groups.find(({ role }) => role === 'enterprise')?.read).toBe(0);
  });

  it('Q10: whoever reads in one role has read in the others, too: for the authority and for its department', async () => {
    const { installation } = world;
    const both = await installation.person('inspector', { zone: SUZHOU, role: 'inspection' });
    await withZones(installation.platform.prisma, [SUZHOU], (tx) =>
      tx.member.create({
        data: {
          zoneId: SUZHOU,
          userId: both.userId,
          role: 'department',
          departmentId: 'inspection',
          createdAt: new Date('2026-07-01T00:00:00Z'),
        },
      }),
    );
    const membership = { zoneId: SUZHOU, role: 'department', departmentId: 'inspection' } as const;
    const report = await reportAt(world, acts, 'published');
    for (const memberships of [
      [...both.memberships, membership],
      [membership, ...both.memberships],
    ]) {
      await db.query('TRUNCATE quality_receipt');
      await confirm({ ...both, memberships }, '2026-08-16 10:00', report);
      const { groups } = await receipts(world.office, report);
      const readIn = (role: string) =>
        groups.find((group) => group.role === role)?.parties.filter(({ readers }) => readers.length > 0) ?? [];
      expect(readIn('inspection').map(({ id }) => id)).toEqual([both.userId]);
      expect(readIn('department').map(({ id }) => id)).toEqual(['inspection']);
    }
  });
});

describe('the list of half-years', () => {
  it('Q7: has those of the last three years and the one that runs, with due days, what is late and whose turn it is', async () => {
    const none = await list(world.technical, '2026-07-21 10:00');
    expect(none.items.map(({ period }) => period)).toEqual([
      '2026-H2',
      '2026-H1',
      '2025-H2',
      '2025-H1',
      '2024-H2',
      '2024-H1',
      '2023-H2',
    ]);
    expect(none).toMatchObject({ canStart: true, today: '2026-07-21' });
    const [running, last, , old] = none.items;
    expect(running).toMatchObject({ isOver: false, next: null, report: null });
    expect(running?.due.find(({ step }) => step === 'draft')).toMatchObject({ dueOn: '2027-01-20', isLate: false });
    expect(last).toMatchObject({ isOver: true, next: { move: 'start', holder: 'technical', dueOn: '2026-07-20' } });
    expect(last?.due.filter(({ isLate }) => isLate).map(({ step }) => step)).toEqual(['draft']);
    // Due before the zone kept its work here.
    expect(old?.due.some(({ isLate }) => isLate)).toBe(false);

    const report = await reportAt(world, acts, 'submitted');
    const item = async (who: Actor) =>
      (await list(who, '2026-07-26 10:00')).items.find(({ period }) => period === '2026-H1');
    expect(await item(world.office)).toMatchObject({
      state: 'submitted',
      report: { id: report, isPublished: false },
      next: { move: 'accept', holder: 'office', dueOn: '2026-07-25' },
    });
    expect((await item(world.office))?.due.find(({ step }) => step === 'review')).toMatchObject({ isLate: true });
    expect(await item(world.department)).toMatchObject({ state: 'submitted', report: null });
    expect((await list(world.office, '2026-07-26 10:00')).canStart).toBe(false);
  });

  it('Q10: shows those who only read what is published nothing else', async () => {
    const report = await reportAt(world, acts, 'revising');
    for (const who of [world.clerk, world.association, world.leader]) {
      expect((await list(who, '2026-08-01 10:00')).items).toEqual([]);
    }
    await acts.publish(world.office, '2026-08-10 10:00', report);
    expect((await list(world.clerk, '2026-08-11 10:00')).items).toMatchObject([
      { period: '2026-H1', report: { id: report, isPublished: true, publishedOn: '2026-08-10' } },
    ]);
    // A correction on the way, its words, and by when the offices had to do what, stay with them.
    await acts.correct(world.office, '2026-08-12 10:00', report);
    await acts.save(world.office, '2026-08-12 11:00', report, { ...WHOLE, title: '更正中的标题' });
    for (const who of [world.clerk, world.association, world.leader]) {
      expect((await list(who, '2026-08-13 10:00')).items).toMatchObject([
        { state: 'published', report: { title: WHOLE.title }, due: [], next: null },
      ]);
    }
    const [, corrected] = (await list(world.office, '2026-08-13 10:00')).items;
    expect(corrected).toMatchObject({ state: 'revising', report: { title: '更正中的标题' } });
    expect((await refusal(list(world.admin, '2026-08-11 10:00')))?.code).toBe('forbidden');
    expect((await refusal(list(world.elsewhere, '2026-08-11 10:00')))?.code).toBe('notFound');
  });
});
