import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTrainings } from '../../server/activities/trainings/list-trainings.ts';
import { removeParticipant } from '../../server/activities/trainings/remove-participant.ts';
import { listTrainingsInput, listTrainingsOutput } from '../../server/activities/trainings/schema.ts';
import { setExamination } from '../../server/activities/trainings/set-examination.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusal } from '../enterprises/world.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { trainingActs } from './training-acts.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

const BEFORE = '2026-03-04 10:00';
const DAY = '2026-03-05 14:00';
const AFTER = '2026-03-06 10:00';

let world: ActivityWorld;
let acts: ReturnType<typeof trainingActs>;
let association: Actor;
beforeAll(async () => {
  world = await openActivityWorld();
  acts = trainingActs(world);
  association = world.association;
}, 60_000);
afterAll(() => world.installation.close());

const list = async (who: Actor, asked: object = {}) =>
  listTrainingsOutput.parse(
    await listTrainings(world.at(who, AFTER), listTrainingsInput.parse({ zone: ZHUHAI, ...asked })),
  );
const inboxOf = (who: Actor, matter: string) =>
  withZones(world.platform.prisma, [ZHUHAI], (tx) =>
    tx.notification.findMany({
      where: { zoneId: ZHUHAI, userId: who.userId, matter: { startsWith: matter } },
      orderBy: { id: 'asc' },
    }),
  );
const keyOf = async (work: Promise<unknown>) => {
  const { code, key, rule } = (await refusal(work)) ?? {};
  return [code, key, rule];
};

describe('a training', () => {
  it('Z14: is planned, attended, recorded as held, and tells its history', async () => {
    const { id } = await acts.plan(association, BEFORE);
    const person = await acts.add(association, BEFORE, id);
    await acts.attend(association, DAY, id, [[person.id, 1, true]]);
    expect(await acts.hold(association, DAY, id)).toEqual({ id, version: 2 });
    const training = await acts.get(association, AFTER, id);
    expect(training).toMatchObject({
      state: 'held',
      hours: '3',
      body: { id: 'association', isAssociation: true },
      numbers: { participants: 1, attended: 1, enterprises: 1 },
      evaluation: null,
      may: { manage: true, hold: false, cancel: true, correct: true },
    });
    expect(training.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['held', 'association'],
      ['planned', 'association'],
    ]);
  });

  it('Z14: is not recorded as held before its day, nor without anybody there', async () => {
    const { id } = await acts.plan(association, BEFORE);
    await acts.add(association, BEFORE, id);
    expect(await keyOf(acts.hold(association, BEFORE, id))).toEqual(['refused', 'refusal.training.notYet', 'Z14']);
    expect(await keyOf(acts.hold(association, DAY, id))).toEqual(['refused', 'refusal.training.nobodyAttended', 'Z14']);
  });

  it('Z14: nobody attends before the day, and one attendance that is wrong keeps all from being saved', async () => {
    const { id } = await acts.plan(association, BEFORE);
    const one = await acts.add(association, BEFORE, id);
    const two = await acts.add(association, BEFORE, id, { name: '李小红' });
    const both: [string, number, boolean][] = [
      [one.id, 1, true],
      [two.id, 7, true],
    ];
    expect(await keyOf(acts.attend(association, BEFORE, id, both.slice(0, 1)))).toEqual([
      'refused',
      'refusal.training.attendanceTooEarly',
      'Z14',
    ]);
    expect(await keyOf(acts.add(association, BEFORE, id, { name: '赵六', attended: true }))).toEqual([
      'refused',
      'refusal.training.attendanceTooEarly',
      'Z14',
    ]);
    expect((await keyOf(acts.attend(association, DAY, id, both)))[0]).toBe('stale');
    expect((await acts.roll(association, DAY, id)).participants.map(({ attended }) => attended)).toEqual([
      false,
      false,
    ]);
    expect(await acts.attend(association, DAY, id, [[one.id, 1, true]])).toEqual({ changed: 1 });
    // Somebody else has ticked the same box meanwhile: that is what was asked for.
    expect(await acts.attend(association, DAY, id, [[one.id, 1, true]])).toEqual({ changed: 0 });
  });

  it('Z14: of a series each is a training of its own, on its own day', async () => {
    const { ids } = await acts.plan(association, BEFORE, {
      title: '月度培训',
      heldOn: '2027-01-31',
      repeat: { every: 'month', times: 3 },
    });
    const { items } = await list(association, { year: 2027 });
    expect(items.map(({ id, heldOn }) => [id, heldOn])).toEqual([
      [ids[2], '2027-03-31'],
      [ids[1], '2027-02-28'],
      [ids[0], '2027-01-31'],
    ]);
    const of = await Promise.all(ids.map((id) => acts.get(association, BEFORE, id)));
    expect(new Set(of.map(({ seriesId }) => seriesId)).size).toBe(1);
  });

  it('Z14: a planned one is moved, a held one corrected with a reason, and both keep what it was before', async () => {
    const { id } = await acts.plan(association, BEFORE);
    await acts.correct(association, BEFORE, id, 1, { heldOn: '2026-04-01' });
    expect((await acts.get(association, BEFORE, id)).events[0]).toMatchObject({
      kind: 'moved',
      details: { heldOn: ['2026-03-05', '2026-04-01'] },
    });
    await acts.correct(association, BEFORE, id, 2, { heldOn: '2026-04-01', trainer: '张老师' });
    expect((await acts.get(association, BEFORE, id)).events[0]).toMatchObject({ kind: 'changed' });

    const held = await acts.held(association);
    const { version } = held;
    const later = { heldOn: '2026-03-01' };
    const without = await refusal(acts.correct(association, AFTER, held.id, version, later));
    expect(without?.fields).toHaveProperty('reason');
    await acts.correct(association, AFTER, held.id, version, { ...later, reason: '日期登记错误' });
    const { heldOn, events } = await acts.get(association, AFTER, held.id);
    expect(heldOn).toBe('2026-03-01');
    expect(events[0]).toMatchObject({
      kind: 'corrected',
      note: '日期登记错误',
      details: { heldOn: ['2026-03-05', '2026-03-01'] },
    });
    expect(
      await keyOf(acts.correct(association, AFTER, held.id, version + 1, { heldOn: '2026-03-07', reason: 'x' })),
    ).toEqual(['refused', 'refusal.training.hasBeen', 'Z14']);
  });

  it('Z14: one recorded in error is cancelled with a reason, and then nothing changes any more', async () => {
    const { id, version, participant } = await acts.held(association);
    await acts.cancel(association, AFTER, id, version, '重复登记');
    expect(await acts.get(association, AFTER, id)).toMatchObject({
      state: 'cancelled',
      events: [{ kind: 'cancelled', note: '重复登记', details: { state: ['held', 'cancelled'] } }, {}, {}],
      may: { hold: false, cancel: false, correct: false },
    });
    const cancelled = ['refused', 'refusal.training.cancelled', 'Z14'];
    expect(await keyOf(acts.cancel(association, AFTER, id, version + 1))).toEqual(cancelled);
    expect(await keyOf(acts.correct(association, AFTER, id, version + 1, { title: 'x' }))).toEqual(cancelled);
    expect(await keyOf(acts.add(association, AFTER, id, { name: '新人' }))).toEqual(cancelled);
    expect(await keyOf(acts.attend(association, AFTER, id, [[participant, 1, false]]))).toEqual(cancelled);
  });

  it('Z14: who was announced to the enterprises is told when it moves and when it is called off, each once', async () => {
    const { id } = await acts.plan(association, BEFORE, { announce: true, heldOn: '2026-03-20' });
    expect(await inboxOf(world.clerk, `training:${id}`)).toMatchObject([{ kind: 'training', about: { id } }]);
    await acts.correct(association, BEFORE, id, 1, { heldOn: '2026-03-25' });
    await acts.correct(association, BEFORE, id, 2, { heldOn: '2026-03-26' });
    await acts.cancel(association, BEFORE, id, 3);
    const [announced] = await inboxOf(world.clerk, `training:${id}`);
    expect(announced?.dueOn).toEqual(new Date('2026-03-26'));
    expect(announced?.settledAt).not.toBeNull();
    const changes = await inboxOf(world.clerk, `training-changed:${id}`);
    expect(changes.map(({ settledAt }) => settledAt === null)).toEqual([false, false, true]);
    expect(await inboxOf(world.office, 'training')).toEqual([]);

    const quiet = await acts.plan(association, BEFORE, { heldOn: '2026-03-20' });
    await acts.correct(association, BEFORE, quiet.id, 1, { heldOn: '2026-03-25' });
    expect(await inboxOf(world.clerk, `training-changed:${quiet.id}`)).toEqual([]);
  });
});

describe('the roll', () => {
  it('Z14: has one person once, whoever enters them and however', async () => {
    const { id } = await acts.plan(association, BEFORE);
    await acts.add(association, BEFORE, id, { phoneTail: '0123' });
    const twice = acts.add(world.office, BEFORE, id, { name: ' 王 小明', phoneTail: '0123' });
    expect(await keyOf(twice)).toEqual(['conflict', 'trainings.alreadyThere', undefined]);
    const byName = acts.add(association, BEFORE, id, { enterprise: null, organisation: '示例墨盒 有限公司' });
    expect((await keyOf(byName))[1]).toBe('trainings.alreadyThere');
    await acts.add(association, BEFORE, id, { phoneTail: '9999' });
    await acts.add(association, BEFORE, id, { enterprise: world.rival });
    await acts.add(association, BEFORE, id, { enterprise: null, organisation: '市标准化院' });
    expect((await acts.roll(association, BEFORE, id)).participants).toHaveLength(4);
  });

  it('Z14: loses nobody who was at a training that has been held, without a reason', async () => {
    const { id, participant } = await acts.held(association);
    const remove = (reason: string) =>
      removeParticipant(world.at(association, AFTER), { zone: ZHUHAI, training: id, participant, version: 1, reason });
    expect((await refusal(remove('')))?.fields).toHaveProperty('reason');
    const absent = (reason: string) => acts.attend(association, AFTER, id, [[participant, 1, false]], reason);
    expect((await refusal(absent('')))?.fields).toHaveProperty('reason');
    await remove('登记错误');
    expect((await acts.get(association, AFTER, id)).events[0]).toMatchObject({
      kind: 'participant-removed',
      note: '登记错误',
      details: { name: ['王小明', null] },
    });
    // Who may not see the roll sees no name in its history either.
    expect((await acts.get(world.clerk, AFTER, id)).events.map(({ kind }) => kind)).not.toContain(
      'participant-removed',
    );
  });

  it('R27: examines risk assessors who were there, and links them to their accounts', async () => {
    const { id } = await acts.plan(world.office, BEFORE, { department: null, kind: 'risk-assessor' });
    const user = world.technical.userId;
    const assessor = await acts.add(world.office, BEFORE, id, { name: '', enterprise: null, user });
    const { participants, assessors } = await acts.roll(world.office, BEFORE, id);
    expect(participants).toMatchObject([{ name: 'technical', isAssessor: true, canHaveCertificate: false }]);
    expect(assessors).toEqual([{ id: user, name: 'technical' }]);
    const outsider = acts.add(world.office, BEFORE, id, { name: '甲', user: world.commerce.userId });
    expect((await refusal(outsider))?.fields).toHaveProperty('user');
    const again = acts.add(world.office, BEFORE, id, { name: '别名', enterprise: null, user });
    expect((await keyOf(again))[1]).toBe('trainings.alreadyThere');
    const examine = (version: number, hasPassed: boolean | null) =>
      setExamination(world.at(world.office, DAY), {
        zone: ZHUHAI,
        training: id,
        participant: assessor.id,
        version,
        hasPassed,
      });
    expect(await keyOf(examine(1, true))).toEqual(['refused', 'refusal.training.examinedAbsent', 'R27']);
    await acts.attend(world.office, DAY, id, [[assessor.id, 1, true]]);
    await examine(2, true);
    await acts.hold(world.office, DAY, id);
    expect((await acts.roll(world.office, DAY, id)).participants).toMatchObject([
      { hasPassed: true, canHaveCertificate: true },
    ]);
    await acts.attend(world.office, DAY, id, [[assessor.id, 3, false]], '代签');
    expect((await acts.roll(world.office, DAY, id)).participants).toMatchObject([{ attended: false, hasPassed: null }]);
  });

  it('Z14: tells the organiser every name, an enterprise its own people, and the others numbers', async () => {
    const { id } = await acts.held(association);
    await acts.add(association, AFTER, id, { name: '另一人', enterprise: world.rival, attended: true });
    const names = async (who: Actor) => (await acts.roll(who, AFTER, id)).participants.map(({ name }) => name).sort();
    expect(await names(association)).toEqual(['另一人', '王小明']);
    expect(await names(world.office)).toEqual(['另一人', '王小明']);
    expect(await names(world.clerk)).toEqual(['王小明']);
    expect(await names(world.rivalClerk)).toEqual(['另一人']);
    expect(await names(world.commerce)).toEqual([]);
    const byOrganisation = async (who: Actor) => (await acts.roll(who, AFTER, id)).byOrganisation;
    expect((await byOrganisation(world.commerce)).map(({ attended }) => attended)).toEqual([1, 1]);
    expect((await byOrganisation(world.clerk)).map(({ organisation }) => organisation)).toEqual(['示例墨盒有限公司']);
    const own = (await list(world.clerk, { year: 2026 })).items.find((training) => training.id === id);
    expect(own?.ownPeople).toEqual([{ name: '王小明', attended: true }]);
  });
});

describe('who may do what with trainings', () => {
  it('keeps each body to its own, and enterprises to reading', async () => {
    const { id } = await acts.plan(association, BEFORE);
    expect((await keyOf(acts.plan(world.commerce, BEFORE)))[0]).toBe('forbidden');
    expect((await keyOf(acts.plan(association, BEFORE, { department: null })))[0]).toBe('forbidden');
    expect((await keyOf(acts.add(world.commerce, BEFORE, id)))[0]).toBe('forbidden');
    expect((await keyOf(acts.cancel(world.clerk, BEFORE, id)))[0]).toBe('forbidden');
    // Whether there is one or not, who keeps none is told the same.
    expect((await keyOf(acts.cancel(world.clerk, BEFORE, uuidv7())))[0]).toBe('forbidden');
    expect((await keyOf(acts.cancel(association, BEFORE, uuidv7())))[0]).toBe('notFound');
    await acts.correct(world.office, BEFORE, id, 1, { title: '办公室代改' });
  });

  it('does not know of another zone', async () => {
    await world.installation.importPack(SUZHOU);
    const elsewhere = await world.installation.person('elsewhere', { zone: SUZHOU, role: 'office' });
    const { id } = await acts.plan(association, BEFORE);
    expect((await keyOf(acts.get(elsewhere, BEFORE, id)))[0]).toBe('notFound');
    expect((await keyOf(acts.cancel(elsewhere, BEFORE, id)))[0]).toBe('notFound');
  });

  it('tells the second of two editors, and does what is sent twice once', async () => {
    const { id } = await acts.plan(association, BEFORE);
    await acts.correct(association, BEFORE, id, 1, { title: '先改' });
    expect((await keyOf(acts.correct(world.office, BEFORE, id, 1, { title: '后改' })))[0]).toBe('stale');
    const first = await acts.plan(association, BEFORE, { title: '只一次' }, 'once');
    expect(await acts.plan(association, BEFORE, { title: '只一次' }, 'once')).toEqual(first);
    expect((await list(association)).items.filter(({ title }) => title === '只一次')).toHaveLength(1);
  });

  it('lists by year, body and state, page by page', async () => {
    const { items, nextCursor } = await list(association, { limit: 2, year: 2026, body: 'association' });
    expect(items).toHaveLength(2);
    const next = await list(association, { limit: 2, year: 2026, body: 'association', cursor: nextCursor });
    expect(next.items.some(({ id }) => items.some((each) => each.id === id))).toBe(false);
    expect((await list(association, { body: 'office' })).items.map(({ kind }) => kind)).toEqual(['risk-assessor']);
    expect((await list(association, { state: 'cancelled' })).items.every(({ state }) => state === 'cancelled')).toBe(
      true,
    );
  });
});
