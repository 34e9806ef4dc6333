import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInZone, writeInZone } from '../../server/audit/write-in-zone.ts';
import { toDateColumn } from '../../server/platform/calendar.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { answerMeasure } from '../../server/risk/measures/answer-measure.ts';
import { listAddressed } from '../../server/risk/measures/list-addressed.ts';
import { listMeasures } from '../../server/risk/measures/list-measures.ts';
import { measuresOnEnterprise } from '../../server/risk/measures/measures-on-enterprise.ts';
import { readMeasuresOfRisk } from '../../server/risk/measures/read-measures.ts';
import { reviewMeasure } from '../../server/risk/measures/review-measure.ts';
import { listAddressedInput, listMeasuresInput } from '../../server/risk/measures/schema.ts';
import { SUZHOU } from '../factories/installation.ts';
import { ANNOUNCEMENT, assess, assessedRisk, decide, propose, RECALL, underMeasures } from './measures-world.ts';
import { openRiskWorld, type RiskWorld, refusal } from './world.ts';

let world: RiskWorld;
let at: RiskWorld['at'];
beforeAll(async () => {
  world = await openRiskWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.installation.close());

const DAY = '2026-03-10 10:00';
const read = (actor: Actor, risk: string, when = DAY) => readMeasuresOfRisk(at(actor, when), { zone: SUZHOU, risk });
/** The technical group's judgement on record (R24). */
const evaluate = (risk: string, isReduced: boolean, when: string) =>
  writeInZone(
    at(world.technical, when),
    SUZHOU,
    'testEvaluate',
    uuidv7(),
    async ({ tx, zoneId, actor, now, today }) => {
      await tx.riskEvaluation.create({
        data: {
          zoneId,
          id: uuidv7(),
          itemId: risk,
          isFeasible: true,
          isEffective: true,
          isSufficient: true,
          isReduced,
          note: '已核实',
          evaluatedById: actor.userId,
          evaluatedByName: actor.displayName,
          evaluatedOn: toDateColumn(today),
          evaluatedAt: now,
        },
      });
    },
  );

describe('lifting by decision', () => {
  it('R23: a measure without term is lifted by decision once the reduction is confirmed, and the risk settles', async () => {
    const risk = await underMeasures(world, DAY);
    const lifts = (await read(world.technical, risk)).measures.map(({ id }) => id);
    expect(await refusal(propose(world, risk, DAY, { lifts }))).toMatchObject({ rule: 'R24' });
    await evaluate(risk, true, '2026-03-20 09:00');
    const proposal = await propose(world, risk, '2026-03-20 10:00', { lifts });
    expect((await read(world.management, risk)).proposals[0]?.lifts).toMatchObject([{ kind: 'announcement' }]);
    await evaluate(risk, false, '2026-03-20 11:00');
    expect(await refusal(decide(world, proposal, '2026-03-21 10:00'))).toMatchObject({ rule: 'R24' });
    await evaluate(risk, true, '2026-03-21 11:00');
    await decide(world, proposal, '2026-03-21 12:00');
    const after = await read(world.office, risk, '2026-03-21 12:30');
    expect(after.measures[0]).toMatchObject({ phase: 'lifted', liftedOn: '2026-03-21', liftedBy: 'decision' });
    expect(after.risk.state).toBe('settled');
  });

  it('R22: nothing is lifted before the enterprise responsible has filed its elimination evaluation', async () => {
    const risk = await underMeasures(world, DAY, { responsible: [world.enterprise] });
    const lifts = (await read(world.technical, risk)).measures.map(({ id }) => id);
    await evaluate(risk, true, DAY);
    expect(await refusal(propose(world, risk, DAY, { lifts }))).toMatchObject({
      key: 'refusal.eliminationMissing',
      rule: 'R22',
    });
  });

  it('R23: only measures of the same risk that run are lifted', async () => {
    const [risk, other] = [await underMeasures(world, DAY), await underMeasures(world, DAY)];
    const foreign = (await read(world.technical, other)).measures.map(({ id }) => id);
    expect((await refusal(propose(world, risk, DAY, { lifts: foreign })))?.code).toBe('notFound');
  });
});

describe('adjusting', () => {
  it('R20: several warnings and responses hold together, and a new assessment asks for their review', async () => {
    const notice = { ...ANNOUNCEMENT, kind: 'notice', enterprises: [world.enterprise] };
    const risk = await underMeasures(world, DAY, { measures: [ANNOUNCEMENT, notice, RECALL] });
    const reviews = async () => (await read(world.technical, risk)).measures.map((each) => each.needsReview);
    expect(await reviews()).toEqual([false, false, false]);
    const [first] = (await read(world.technical, risk)).measures;
    const review = (version: number) =>
      reviewMeasure(at(world.technical, DAY), { zone: SUZHOU, measure: first?.id ?? '', version, note: '仍然适用' });
    expect(await refusal(review(first?.version ?? 0))).toMatchObject({ key: 'refusal.reviewNotDue', rule: 'R20' });
    await assess(world, risk, DAY);
    expect(await reviews()).toEqual([true, true, true]);
    const due = await listMeasures(
      at(world.office, DAY),
      listMeasuresInput.parse({ zone: SUZHOU, only: 'review-due', limit: 200 }),
    );
    expect(due.items.filter((each) => each.risk.id === risk)).toHaveLength(3);
    await review(first?.version ?? 0);
    expect(await reviews()).toEqual([false, true, true]);
  });
});

describe('answers', () => {
  it('R21: the addressed authority answers, the office writes down one on paper, nobody else does', async () => {
    const risk = await underMeasures(world, DAY, { measures: [RECALL, ANNOUNCEMENT] });
    const { measures } = await read(world.office, risk);
    const [announcement, recall] = [
      measures.find((m) => m.kind === 'announcement'),
      measures.find((m) => m.kind === 'order-recall'),
    ];
    const answer = (actor: Actor, id = recall?.id ?? '', version = 2, said: 'accepted' | 'done' = 'accepted') =>
      answerMeasure(at(actor, '2026-03-12 09:00'), {
        zone: SUZHOU,
        measure: id,
        version,
        answer: said,
        note: '已安排',
      });
    for (const other of [world.technical, world.management, world.clerk, world.association]) {
      expect((await refusal(answer(other)))?.code).toBe('forbidden');
    }
    expect((await refusal(answer(world.department)))?.code).toBe('notFound');
    expect((await refusal(answer(world.otherDepartment, announcement?.id)))?.code).toBe('notFound');
    expect((await refusal(answer(world.office, announcement?.id)))?.key).toBe('refusal.warningNotAnswered');
    expect(recall).toMatchObject({ answer: null, answerDueOn: expect.stringMatching(/^2026-03-/) });
    const { version } = await answer(world.otherDepartment);
    expect((await refusal(answer(world.office)))?.code).toBe('stale');
    await answer(world.office, recall?.id, version, 'done');
    expect((await read(world.technical, risk)).measures.find((m) => m.id === recall?.id)?.answer).toEqual({
      answer: 'done',
      note: '已安排',
      by: 'office',
      on: '2026-03-12',
    });
  });

  it('R28: department and enterprise see what is addressed to them, and nothing of the risk but its number', async () => {
    const notice = { ...ANNOUNCEMENT, kind: 'notice', title: '致企业的通告', enterprises: [world.enterprise] };
    const risk = await underMeasures(world, DAY, { measures: [RECALL, notice] });
    const waiting = await assessedRisk(world, DAY);
    await propose(world, waiting, DAY, {
      measures: [
        { ...RECALL, title: '尚未决定' },
        { ...notice, title: '尚未决定' },
      ],
    });
    const { number } = (await read(world.office, risk)).risk;
    const seen = async (actor: Actor) =>
      (await listAddressed(at(actor, DAY), listAddressedInput.parse({ zone: SUZHOU, limit: 200 }))).items;
    const ofDepartment = await seen(world.otherDepartment);
    expect(ofDepartment.find((each) => each.number === number)).toMatchObject({
      kind: 'order-recall',
      can: { answer: true },
    });
    const ofEnterprise = await seen(world.clerk);
    expect(ofEnterprise.find((each) => each.number === number)).toMatchObject({ kind: 'notice', phase: 'inForce' });
    expect(JSON.stringify([ofDepartment, ofEnterprise])).not.toMatch(/输液器断裂|尚未决定/);
    expect(JSON.stringify([ofDepartment, ofEnterprise])).not.toContain(risk);
    expect(await seen(world.department)).toEqual([]);
    expect(await seen(world.rivalClerk)).toEqual([]);
    expect((await refusal(seen(world.technical)))?.code).toBe('forbidden');
    const list = (actor: Actor) => listMeasures(at(actor, DAY), listMeasuresInput.parse({ zone: SUZHOU }));
    for (const other of [world.otherDepartment, world.clerk, world.leader, world.admin]) {
      expect((await refusal(list(other)))?.code).toBe('forbidden');
    }
  });

  it('R22: an enterprise archive shows what names it, to its own people only what was sent to them', async () => {
    const named = { ...RECALL, enterprises: [world.rival] };
    const notice = { ...ANNOUNCEMENT, kind: 'notice', enterprises: [world.rival] };
    await underMeasures(world, DAY, { measures: [named, notice], responsible: [world.rival] });
    const seen = (actor: Actor) =>
      readInZone(at(actor, DAY), SUZHOU, 'zone.view', (work) => measuresOnEnterprise(work, world.rival));
    const [staff, own, other] = [await seen(world.office), await seen(world.rivalClerk), await seen(world.clerk)];
    expect(staff.measures.map(({ kind }) => kind)).toEqual(['notice', 'order-recall']);
    expect(own.measures.map(({ kind, risk }) => [kind, risk])).toEqual([['notice', null]]);
    expect([staff.cases.length, own.cases.length]).toEqual([1, 1]);
    expect(other).toEqual({ measures: [], cases: [] });
  });
});

describe('the register', () => {
  it('R21: finds what is in force, what kind it is, and whose answer is awaited, page by page', async () => {
    const list = async (wish: object) =>
      (
        await listMeasures(
          at(world.office, '2026-03-15 10:00'),
          listMeasuresInput.parse({ zone: SUZHOU, limit: 200, ...wish }),
        )
      ).items;
    const everything = await list({});
    expect((await list({ only: 'in-force' })).every(({ phase }) => phase === 'inForce')).toBe(true);
    const inForce = everything.filter(({ phase }) => phase === 'inForce');
    expect((await list({ only: 'in-force' })).map(({ id }) => id)).toEqual(inForce.map(({ id }) => id));
    const awaited = await list({ only: 'answer-awaited' });
    expect(awaited.length).toBeGreaterThan(0);
    expect(awaited.every(({ kind, answer }) => kind === 'order-recall' && answer === null)).toBe(true);
    expect((await list({ kind: 'notice' })).every(({ kind }) => kind === 'notice')).toBe(true);
    const first = await listMeasures(at(world.office, DAY), listMeasuresInput.parse({ zone: SUZHOU, limit: 2 }));
    const second = await listMeasures(
      at(world.office, DAY),
      listMeasuresInput.parse({ zone: SUZHOU, limit: 2, cursor: first.nextCursor ?? undefined }),
    );
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(everything.slice(0, 4).map(({ id }) => id));
  });
});
