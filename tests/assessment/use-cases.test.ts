import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideAppeal, fileAppeal } from '../../server/assessment/appeals.ts';
import { closePlan, correctClosedPlan } from '../../server/assessment/close-plan.ts';
import { returnSubmission, verifySubmission, withdrawSubmission } from '../../server/assessment/decide-submission.ts';
import { handIn } from '../../server/assessment/hand-in.ts';
import {
  decideInapplicability,
  endInapplicability,
  proposeInapplicability,
} from '../../server/assessment/inapplicability.ts';
import { openEvidenceFile } from '../../server/assessment/open-evidence-file.ts';
import { carryPlanToYear, revisePlan } from '../../server/assessment/plan-changes.ts';
import { readPlan } from '../../server/assessment/read-plan.ts';
import { readQueue } from '../../server/assessment/read-queue.ts';
import { readTask } from '../../server/assessment/read-task.ts';
import { readZoneScores } from '../../server/assessment/read-zone-scores.ts';
import { handInInput, verifyInput } from '../../server/assessment/schema.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { ProductError } from '../../server/platform/errors.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';

const YEAR = 2026;
let installation: Installation;
let at: Installation['at'];
let commerce: Actor;
let park: Actor;
let office: Actor;
let deputy: Actor;
let stranger: Actor;

beforeAll(async () => {
  installation = await openInstallation();
  at = installation.at;
  await installation.importPack(ZHUHAI);
  await installation.importPack(SUZHOU);
  commerce = await installation.person('commerce', { zone: ZHUHAI, role: 'department', department: 'commerce' });
  park = await installation.person('park', { zone: ZHUHAI, role: 'department', department: 'park' });
  office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  deputy = await installation.person('deputy', { zone: ZHUHAI, role: 'office' });
  stranger = await installation.person('stranger', { zone: SUZHOU, role: 'office' });
  await carryPlanToYear(at(office, '2026-01-05 10:00'), { zone: ZHUHAI, year: 2017, toYear: YEAR });
}, 60_000);
afterAll(() => installation.close());

const handingIn = (target: string, more: object = {}) =>
  handInInput.parse({
    zone: ZHUHAI,
    year: YEAR,
    target,
    note: 'what was done',
    addEvidence: [{ kind: 'note', title: 'minutes', text: 'of the meeting', happenedOn: '2026-03-01' }],
    submit: true,
    ...more,
  });

const refusalOf = async (work: Promise<unknown>): Promise<ProductError> => {
  try {
    await work;
  } catch (error) {
    return error as ProductError;
  }
  throw new Error('not refused');
};

const departmentAt = async (when: string, id = 'commerce') => {
  const { scores } = await readZoneScores(at(office, when), { zone: ZHUHAI, year: YEAR });
  const department = scores.departments.find((found) => found.id === id);
  if (!department) throw new Error(`no ${id}`);
  return department;
};

describe('from hand-in to mark', () => {
  it('A3: the projection moves with the hand-in, the score only with the verification, by the right amount', async () => {
    const before = await departmentAt('2026-03-02 09:00');
    const submitted = await handIn(at(commerce, '2026-03-02 10:00'), handingIn('2.1', { claimed: '1' }));
    const waiting = await departmentAt('2026-03-02 10:30');
    expect([waiting.verified, Number(waiting.projected) - Number(before.projected)]).toEqual([before.verified, 1.25]);
    const input = { zone: ZHUHAI, submission: submitted.id, version: submitted.version };
    await verifySubmission(at(office, '2026-03-03 10:00'), { ...input, completion: '0.8', reason: 'one list missing' });
    // Task 2 weighs 5; target 2.1 is one part of four; verified at 80 %.
    const after = await departmentAt('2026-03-03 11:00');
    expect(Number(after.verified) - Number(before.verified)).toBe(1);
  });

  it('each past day keeps its score: the day before the mark reads as before', async () => {
    const context = at(office, '2026-03-05 09:00');
    const scoreOn = async (asOf: string) =>
      (await readZoneScores(context, { zone: ZHUHAI, year: YEAR, asOf })).scores.percent?.verified;
    expect([await scoreOn('2026-03-01'), await scoreOn('2026-03-02')]).toEqual(['0', '0']);
    expect(await scoreOn('2026-03-03')).toBe('0.125');
  });

  it('A1: whoever handed in never verifies, even with the office role', async () => {
    const both: Actor = { ...commerce, memberships: [...commerce.memberships, ...office.memberships] };
    const submitted = await handIn(at(both, '2026-03-02 10:00'), handingIn('3.1'));
    const input = { zone: ZHUHAI, submission: submitted.id, version: submitted.version, completion: '1', reason: '' };
    expect(await refusalOf(verifySubmission(at(both, '2026-03-03 10:00'), input))).toMatchObject({
      code: 'refused',
      details: { rule: 'A1' },
    });
    const [waiting] = (await readQueue(at(both, '2026-03-03 10:00'), { zone: ZHUHAI })).filter(
      ({ target }) => target === '3.1',
    );
    expect(waiting).toMatchObject({ mayDecide: false, refusedBy: 'A1', dueOn: '2026-03-09' });
    await verifySubmission(at(office, '2026-03-03 10:00'), input);
  });

  it('A1: taking points away needs a reason', () => {
    const mark = { zone: ZHUHAI, submission: '01900000-0000-7000-8000-000000000000', version: 1 };
    expect(verifyInput.safeParse({ ...mark, completion: '1' }).success).toBe(true);
    expect(verifyInput.safeParse({ ...mark, completion: '1.00', reason: ' ' }).success).toBe(true);
    expect(verifyInput.safeParse({ ...mark, completion: '0.999999' }).error?.issues[0]?.path).toEqual(['reason']);
    expect(verifyInput.safeParse({ ...mark, completion: '0', reason: ' ' }).success).toBe(false);
    expect(verifyInput.safeParse({ ...mark, completion: '0', reason: 'nothing of it' }).success).toBe(true);
  });

  it('goes back with a reason, is mended, and keeps who, when and why', async () => {
    const first = await handIn(at(commerce, '2026-03-02 10:00'), handingIn('3.2'));
    const returned = await returnSubmission(at(office, '2026-03-03 10:00'), {
      zone: ZHUHAI,
      submission: first.id,
      version: first.version,
      reason: 'the list of duties is missing',
    });
    const again = await handIn(at(commerce, '2026-03-04 10:00'), handingIn('3.2', { version: returned.version }));
    expect(again.id).toBe(first.id);
    const view = await readTask(at(commerce, '2026-03-04 11:00'), { zone: ZHUHAI, year: YEAR, number: 3 });
    const shown = view.submissions.find(({ id }) => id === first.id);
    expect(shown?.events.map(({ action, by, reason }) => [action, by, reason])).toEqual([
      ['drafted', 'commerce', ''],
      ['submitted', 'commerce', ''],
      ['returned', 'office', 'the list of duties is missing'],
      ['submitted', 'commerce', ''],
    ]);
    expect(shown?.evidence).toHaveLength(2);
    await withdrawSubmission(at(commerce, '2026-03-05 10:00'), {
      zone: ZHUHAI,
      submission: again.id,
      version: again.version,
      reason: 'by mistake',
    });
    const decided = verifySubmission(at(office, '2026-03-05 11:00'), {
      zone: ZHUHAI,
      submission: again.id,
      version: again.version + 1,
      completion: '1',
      reason: '',
    });
    expect((await refusalOf(decided)).code).toBe('refused');
  });
});

describe('who may not', () => {
  it("another zone's things are not found, whatever one may at home", async () => {
    const outsider = at(stranger, '2026-03-10 10:00');
    expect((await refusalOf(readZoneScores(outsider, { zone: ZHUHAI, year: YEAR }))).code).toBe('notFound');
    const submitted = await handIn(at(commerce, '2026-03-10 10:00'), handingIn('4.1'));
    const input = { submission: submitted.id, version: submitted.version, completion: '1', reason: '' };
    expect((await refusalOf(verifySubmission(outsider, { zone: ZHUHAI, ...input }))).code).toBe('notFound');
    expect((await refusalOf(verifySubmission(outsider, { zone: SUZHOU, ...input }))).code).toBe('notFound');
  });

  it('a department hands in for itself only, and verifies nothing', async () => {
    expect((await refusalOf(handIn(at(park, '2026-03-10 10:00'), handingIn('5.1')))).code).toBe('forbidden');
    const waiting = await refusalOf(
      verifySubmission(at(park, '2026-03-10 10:00'), {
        zone: ZHUHAI,
        submission: '019a0000-0000-7000-8000-000000000000',
        version: 1,
        completion: '1',
        reason: '',
      }),
    );
    expect(waiting.code).toBe('forbidden');
  });

  it('a department sees the score of another, not its evidence', async () => {
    const view = await readTask(at(park, '2026-03-10 11:00'), { zone: ZHUHAI, year: YEAR, number: 2 });
    expect([view.seesEvidence, view.submissions.length, view.marks.length]).toEqual([false, 0, 0]);
    expect(view.task.verified).toBe('1');
  });
});

describe('bad input', () => {
  it('a measured target takes no papers (A3), an unknown one is not found, an empty hand-in is refused', async () => {
    const when = at(commerce, '2026-03-10 10:00');
    expect((await refusalOf(handIn(when, handingIn('2.2')))).details.rule).toBe('A3');
    expect((await refusalOf(handIn(when, handingIn('2.9')))).code).toBe('notFound');
    expect((await refusalOf(handIn(when, handingIn('5.1', { addEvidence: [] })))).details.rule).toBe('A3');
    expect((await readTask(when, { zone: ZHUHAI, year: YEAR, number: 5 })).submissions).toHaveLength(0);
  });

  it('evidence can not have happened tomorrow', async () => {
    const tomorrow = [{ kind: 'note', title: 'x', text: 'y', happenedOn: '2026-03-11' }];
    const refused = await refusalOf(
      handIn(at(commerce, '2026-03-10 23:59'), handingIn('5.1', { addEvidence: tomorrow })),
    );
    expect(refused.details.fields).toEqual({ 'addEvidence.0.happenedOn': { key: 'field.future' } });
  });

  it.each([
    ['a program with the name of a report', 'report.pdf', Buffer.from('MZ\u0000\u0001\u0002'), 'refusal.fileType'],
    [
      'a picture with the name of a report',
      'report.pdf',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'refusal.fileEnding',
    ],
    ['nothing', 'empty.txt', Buffer.alloc(0), 'files.empty'],
  ])('%s is not stored', async (_what, fileName, bytes, key) => {
    const refused = await refusalOf(storeFile(at(commerce, '2026-03-10 10:00'), { zone: ZHUHAI, fileName, bytes }));
    expect(refused.details.fields?.file?.key).toBe(key);
  });

  it('a file above the limit and a zone above its quota are refused', async () => {
    const store = (size: number, fill: string) =>
      storeFile(at(commerce, '2026-03-10 10:00'), { zone: ZHUHAI, fileName: 'a.txt', bytes: Buffer.alloc(size, fill) });
    expect((await refusalOf(store(1_000_001, 'a'))).code).toBe('tooLarge');
    for (const fill of ['a', 'b', 'c']) await store(900_000, fill);
    expect((await refusalOf(store(900_000, 'd'))).text.key).toBe('files.quota');
  });

  it('a file comes back as it was, to those who may see it', async () => {
    const bytes = Buffer.from('a small report');
    const when = at(commerce, '2026-03-10 10:00');
    const stored = await storeFile(when, { zone: ZHUHAI, fileName: '报告.txt', bytes });
    const evidence = [
      { kind: 'file', title: 'report', fileName: '报告.txt', sha256: stored.sha256, happenedOn: '2026-03-09' },
    ];
    await handIn(when, handingIn('7.1', { addEvidence: evidence }));
    const view = await readTask(when, { zone: ZHUHAI, year: YEAR, number: 7 });
    const id = view.submissions[0]?.evidence[0]?.id ?? '';
    const file = await openEvidenceFile(at(office, '2026-03-11 10:00'), { zone: ZHUHAI, evidence: id });
    expect(Buffer.concat(await file.stream.toArray())).toEqual(bytes);
    expect((await refusalOf(openEvidenceFile(at(park, '2026-03-11 10:00'), { zone: ZHUHAI, evidence: id }))).code).toBe(
      'notFound',
    );
  });
});

describe('two people and one thing', () => {
  it('the second editor gets 409 and sees what is stored now', async () => {
    const draft = await handIn(at(commerce, '2026-03-12 10:00'), handingIn('8.1', { submit: false }));
    const edit = (note: string) =>
      handIn(at(commerce, '2026-03-12 10:05'), handingIn('8.1', { submit: false, version: draft.version, note }));
    await edit('first');
    const refused = await refusalOf(edit('second'));
    expect([refused.code, refused.status]).toEqual(['stale', 409]);
    expect(refused.details.current).toMatchObject({ note: 'first', version: draft.version + 1 });
  });

  it('a repeated submit with one Idempotency-Key has one effect, another request under it is refused', async () => {
    const send = (note: string) => handIn(at(commerce, '2026-03-12 11:00', 'key-1'), handingIn('9.1', { note }));
    const [first, second] = await Promise.all([send('once'), send('once')]);
    expect(second).toEqual(first);
    expect(await send('once')).toEqual(first);
    const view = await readTask(at(commerce, '2026-03-12 12:00'), { zone: ZHUHAI, year: YEAR, number: 9 });
    expect(view.submissions.map(({ events }) => events.length)).toEqual([2]);
    expect((await refusalOf(send('twice'))).text.key).toBe('idempotencyKeyReused');
  });
});

describe('appeal', () => {
  it('A4: once, within the term, decided by another person; both marks stay on record', async () => {
    const submitted = await handIn(at(commerce, '2026-04-01 10:00'), handingIn('10.1'));
    const ref = { zone: ZHUHAI, submission: submitted.id, version: submitted.version };
    await verifySubmission(at(office, '2026-04-02 10:00'), { ...ref, completion: '0.4', reason: 'thin' });
    const task = async (when: string) => readTask(at(commerce, when), { zone: ZHUHAI, year: YEAR, number: 10 });
    const mark = (await task('2026-04-02 11:00')).marks[0];
    // 3 April, then 7 to 10 April: 4 to 6 April are Qingming.
    expect(mark).toMatchObject({ completion: '0.4', appealDueOn: '2026-04-10', can: { appeal: true } });
    const appealOf = (when: string) =>
      fileAppeal(at(commerce, when), { zone: ZHUHAI, mark: mark?.id ?? '', reason: 'see annex' });
    expect((await refusalOf(appealOf('2026-04-11 00:01'))).details.rule).toBe('A4');
    expect((await task('2026-04-11 00:01')).marks[0]).toMatchObject({
      can: { appeal: false },
      against: { appeal: { rule: 'A4', reason: 'appealTooLate', params: { due: '2026-04-10' } } },
    });
    const appeal = await appealOf('2026-04-10 23:59');
    const decidable = async (actor: Actor) => {
      const { appeals } = await readTask(at(actor, '2026-04-14 10:00'), { zone: ZHUHAI, year: YEAR, number: 10 });
      return appeals[0];
    };
    expect(await decidable(deputy)).toMatchObject({ can: { decide: true }, against: { decide: null } });
    expect(await decidable(office)).toMatchObject({ can: { decide: false }, against: { decide: { rule: 'A4' } } });
    // Who may not decide appeals at all is told of no rule.
    expect(await decidable(commerce)).toMatchObject({ can: { decide: false }, against: { decide: null } });
    expect((await refusalOf(appealOf('2026-04-10 23:59'))).text.key).toBe('refusal.appealedOnce');
    const decide = (actor: Actor) =>
      decideAppeal(at(actor, '2026-04-15 10:00'), {
        zone: ZHUHAI,
        appeal: appeal.id,
        version: appeal.version,
        completion: '0.9',
        reason: 'annex accepted',
      });
    expect((await refusalOf(decide(office))).details.rule).toBe('A4');
    await decide(deputy);
    const after = await task('2026-04-15 11:00');
    expect(after.marks.map(({ kind, completion }) => [kind, completion])).toEqual([
      ['appeal', '0.9'],
      ['verification', '0.4'],
    ]);
    expect(after.task.targets[0]?.completion.verified).toBe('0.9');
  });
});

describe('inapplicable', () => {
  it("A6: leaves the score with another person's approval, and comes back when it ends", async () => {
    const proposed = await proposeInapplicability(at(office, '2026-05-06 10:00'), {
      zone: ZHUHAI,
      year: YEAR,
      target: '18.1',
      reason: 'done years ago',
    });
    const weight = async (when: string) => (await departmentAt(when, 'government-office')).assessableWeight;
    expect(await weight('2026-05-06 11:00')).toBe('95');
    const decide = (actor: Actor) =>
      decideInapplicability(at(actor, '2026-05-07 10:00'), {
        zone: ZHUHAI,
        inapplicability: proposed.id,
        version: proposed.version,
        approve: true,
        reason: 'agreed',
      });
    expect((await refusalOf(decide(office))).details.rule).toBe('A6');
    const approved = await decide(deputy);
    const other = await proposeInapplicability(at(office, '2026-05-07 10:30'), {
      zone: ZHUHAI,
      year: YEAR,
      target: '18.2',
      reason: 'done years ago',
    });
    await decideInapplicability(at(deputy, '2026-05-07 10:40'), {
      zone: ZHUHAI,
      inapplicability: other.id,
      version: other.version,
      approve: true,
      reason: 'agreed',
    });
    expect(await weight('2026-05-07 11:00')).toBe('75');
    await endInapplicability(at(office, '2026-05-08 10:00'), {
      zone: ZHUHAI,
      inapplicability: approved.id,
      version: approved.version,
      reason: 'new leading group',
    });
    expect(await weight('2026-05-08 11:00')).toBe('95');
  });
});

describe('the plan', () => {
  it('A10: new weights count from their day on; days before keep theirs', async () => {
    const before = await readPlan(at(office, '2026-06-01 10:00'), { zone: ZHUHAI, year: YEAR });
    const tasks = before.tasks.map((task) => (task.number === 2 ? { ...task, weight: '9' } : task));
    const change = {
      zone: ZHUHAI,
      year: YEAR,
      version: before.version,
      effectiveFrom: '2026-07-01',
      reason: 'joint meeting of 28 May',
      departmentWeights: null,
      tasks,
    };
    await revisePlan(at(office, '2026-06-01 10:00'), change);
    expect((await refusalOf(revisePlan(at(deputy, '2026-06-01 11:00'), change))).code).toBe('stale');
    expect((await departmentAt('2026-06-30 23:59')).totalWeight).toBe('100');
    expect((await departmentAt('2026-07-01 00:01')).totalWeight).toBe('104');
    const past = { ...change, version: before.version + 1, effectiveFrom: '2026-06-15' };
    expect((await refusalOf(revisePlan(at(office, '2026-07-02 10:00'), past))).details.fields).toHaveProperty(
      'effectiveFrom',
    );
  });

  it('A7: closes with nothing open, stays frozen, and is corrected only beside itself', async () => {
    const when = '2027-01-11 10:00';
    const close = async () => {
      const { version } = await readPlan(at(office, when), { zone: ZHUHAI, year: YEAR });
      return closePlan(at(office, when), { zone: ZHUHAI, year: YEAR, version, reason: 'assessment meeting' });
    };
    expect(await refusalOf(close())).toMatchObject({
      details: { rule: 'A7' },
      text: { key: 'refusal.closeWithOpenMatters' },
    });
    for (const item of await readQueue(at(office, when), { zone: ZHUHAI })) {
      const ref = { zone: ZHUHAI, submission: item.id, version: item.version };
      await verifySubmission(at(office, when), { ...ref, completion: '1', reason: '' });
    }
    await close();
    const frozen = await departmentAt('2027-02-01 10:00');
    expect((await refusalOf(handIn(at(commerce, when), handingIn('12.1')))).code).toBe('forbidden');
    expect((await refusalOf(handIn(at(commerce, when), handingIn('11.1')))).details.rule).toBe('A7');
    const { version } = await readPlan(at(office, when), { zone: ZHUHAI, year: YEAR });
    const ofMeasured = correctClosedPlan(at(office, when), {
      zone: ZHUHAI,
      year: YEAR,
      version,
      reason: 'a measured target rests on records, not on a mark',
      corrections: [{ target: '2.2', completion: '1' }],
    });
    expect((await refusalOf(ofMeasured)).details.fields).toMatchObject({
      'corrections.0.target': { key: 'plan.correctMeasured' },
    });
    await correctClosedPlan(at(office, '2027-03-01 10:00'), {
      zone: ZHUHAI,
      year: YEAR,
      version,
      reason: 'audit finding',
      corrections: [{ target: '2.1', completion: '0' }],
    });
    const plan = await readPlan(at(office, '2027-03-02 10:00'), { zone: ZHUHAI, year: YEAR });
    expect(plan.closes.map(({ revision, recomputes }) => [revision, recomputes])).toEqual([
      [2, true],
      [1, true],
    ]);
    const corrected = await departmentAt('2027-03-02 10:00');
    // Target 2.1: one part of four of the revised weight 9, at 80 %.
    expect(Number(frozen.verified) - Number(corrected.verified)).toBeCloseTo(1.8, 10);
  });
});
