import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAction, reopenAction, reportAction } from '../../server/activities/meetings/act-on-action.ts';
import { addAction } from '../../server/activities/meetings/add-action.ts';
import { cancelMeeting } from '../../server/activities/meetings/cancel-meeting.ts';
import { changeMeeting } from '../../server/activities/meetings/change-meeting.ts';
import { listActions } from '../../server/activities/meetings/list-actions.ts';
import { listMeetings } from '../../server/activities/meetings/list-meetings.ts';
import { loadMeetingFacts } from '../../server/activities/meetings/load-meeting-facts.ts';
import { planMeeting } from '../../server/activities/meetings/plan-meeting.ts';
import { readMeeting } from '../../server/activities/meetings/read-meeting.ts';
import { recordMeeting } from '../../server/activities/meetings/record-meeting.ts';
import {
  addActionInput,
  changeMeetingInput,
  listActionsOutput,
  listMeetingsOutput,
  meetingOutput,
  planMeetingInput,
  recordMeetingInput,
} from '../../server/activities/meetings/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusal } from '../enterprises/world.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

let world: ActivityWorld;
let stranger: Actor;
beforeAll(async () => {
  world = await openActivityWorld();
  await world.installation.importPack(SUZHOU);
  stranger = await world.installation.person('stranger', { zone: SUZHOU, role: 'office' });
}, 60_000);
afterAll(() => world.installation.close());

const person = (name: string, department: string | null, organisation = '') => ({ name, department, organisation });
const PEOPLE = [person('陈主任', null), person('李科长', 'commerce'), person('王会长', 'association')];
const THERE = PEOPLE.map((each) => ({ ...each, attended: true }));

const plan = (who: Actor, when: string, wish: Record<string, unknown> = {}, key?: string) =>
  planMeeting(
    world.at(who, when, key),
    planMeetingInput.parse({
      zone: ZHUHAI,
      department: 'commerce',
      title: '第一次联席会议',
      meetsOn: '2026-03-10',
      startsAt: '09:30',
      place: '区政府三楼会议室',
      agenda: [{ title: '通报上季度退运情况', presenter: '李科长' }],
      people: PEOPLE,
      ...wish,
    }),
  );
const record = (who: Actor, when: string, meeting: string, wish: Record<string, unknown> = {}) =>
  recordMeeting(
    world.at(who, when),
    recordMeetingInput.parse({ zone: ZHUHAI, meeting, version: 1, minutes: '会议议定三项。', people: THERE, ...wish }),
  );
const change = (who: Actor, when: string, meeting: string, version: number, wish: Record<string, unknown>) =>
  changeMeeting(world.at(who, when), changeMeetingInput.parse({ zone: ZHUHAI, meeting, version, ...wish }));
const read = async (who: Actor, when: string, meeting: string) =>
  meetingOutput.parse(await readMeeting(world.at(who, when), { zone: ZHUHAI, meeting }));
const facts = (year = 2026) =>
  withZones(world.platform.prisma, [ZHUHAI], (tx) => loadMeetingFacts({ tx, zoneId: ZHUHAI }, year));
const factOf = async (meeting: string, year?: number) => (await facts(year)).meetings.find(({ id }) => id === meeting);
const openMatters = async (who: Actor) => {
  const found = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
    tx.notification.findMany({ where: { zoneId: ZHUHAI, userId: who.userId, settledAt: null } }),
  );
  return found.map(({ matter }) => matter);
};
const codeOf = async (work: Promise<unknown>) => (await refusal(work))?.code;
const keyOf = async (work: Promise<unknown>) => (await refusal(work))?.key;

/** A meeting held on 10 March with one action of the association's. */
async function held(wish: Record<string, unknown> = {}) {
  const { id } = await plan(world.commerce, '2026-03-01 10:00');
  const { actions, version } = await record(world.commerce, '2026-03-10 17:00', id, {
    actions: [{ problem: '退运信息不互通', solution: '每月通报一次', department: 'association', ...wish }],
  });
  return { id, version, action: actions[0] ?? '' };
}
const report = (who: Actor, when: string, action: string, version: number) =>
  reportAction(world.at(who, when), { zone: ZHUHAI, action, version, report: '已建立通报群。' });
const close = (who: Actor, when: string, action: string, version: number) =>
  closeAction(world.at(who, when), { zone: ZHUHAI, action, version, note: '' });

describe('a joint meeting', () => {
  it('Z2: is planned by the body that convenes it or by the office, and by nobody else', async () => {
    const { id } = await plan(world.commerce, '2026-03-01 10:00');
    expect(await read(world.leader, '2026-03-01 11:00', id)).toMatchObject({
      state: 'planned',
      organiser: { id: 'commerce' },
      asked: 3,
      bodiesPresent: 0,
      can: { change: false, record: false },
    });
    expect(await codeOf(plan(world.commerce, '2026-03-01 10:00', { department: 'association' }))).toBe('forbidden');
    expect(await codeOf(plan(world.commerce, '2026-03-01 10:00', { department: null }))).toBe('forbidden');
    expect(await codeOf(plan(world.technical, '2026-03-01 10:00'))).toBe('forbidden');
    expect(await codeOf(plan(world.leader, '2026-03-01 10:00'))).toBe('forbidden');
    expect((await plan(world.office, '2026-03-01 10:00', { department: null })).version).toBe(1);
    expect(await codeOf(read(world.clerk, '2026-03-01 11:00', id))).toBe('forbidden');
    expect(await codeOf(change(world.association, '2026-03-01 11:00', id, 1, { place: '别处' }))).toBe('forbidden');
  });

  it('Z2: of another zone is not there, whoever asks', async () => {
    const { id } = await plan(world.commerce, '2026-03-01 10:00');
    const at = world.at(stranger, '2026-03-02 10:00');
    expect(await codeOf(readMeeting(at, { zone: ZHUHAI, meeting: id }))).toBe('notFound');
    expect(await codeOf(readMeeting(at, { zone: SUZHOU, meeting: id }))).toBe('notFound');
    expect(await codeOf(cancelMeeting(at, { zone: SUZHOU, meeting: id, version: 1, reason: '误' }))).toBe('notFound');
    const { action } = await held();
    expect(await codeOf(reportAction(at, { zone: SUZHOU, action, version: 1, report: '完成' }))).toBe('notFound');
    expect(await codeOf(report(world.market, '2026-03-11 10:00', action, 1))).toBe('forbidden');
  });

  it('Z2: minutes before its date are refused, and taken on its date', async () => {
    const { id } = await plan(world.commerce, '2026-03-01 10:00');
    expect(await refusal(record(world.commerce, '2026-03-09 23:59', id))).toMatchObject({
      rule: 'Z2',
      key: 'refusal.meetings.minutesEarly',
      params: { meetsOn: '2026-03-10' },
    });
    expect((await read(world.commerce, '2026-03-09 10:00', id)).can.record).toBe(false);
    await record(world.commerce, '2026-03-10 00:00', id);
    expect(await read(world.commerce, '2026-03-10 12:00', id)).toMatchObject({
      state: 'held',
      present: 3,
      bodiesPresent: 3,
      minutesBy: 'commerce',
      can: { record: false, correct: true },
    });
    expect(await keyOf(record(world.commerce, '2026-03-11 10:00', id, { version: 2 }))).toBe(
      'refusal.meetings.recorded',
    );
  });

  it('Z2: a meeting at which one body alone was present is not recorded as joint', async () => {
    const { id } = await plan(world.commerce, '2026-03-01 10:00');
    const alone = [
      { ...person('李科长', 'commerce'), attended: true },
      { ...person('赵科员', 'commerce'), attended: true },
      { ...person('王会长', 'association'), attended: false },
      { ...person('钱工', null, '某检测机构'), attended: true },
    ];
    expect(await refusal(record(world.commerce, '2026-03-10 17:00', id, { people: alone }))).toMatchObject({
      key: 'refusal.meetings.oneBody',
      params: { present: 1 },
    });
    expect(await factOf(id)).toMatchObject({ state: 'planned', bodiesPresent: 0 });
  });

  it('Z2: whom it names belongs to a department of the zone or to another organisation', async () => {
    const wrong = await refusal(plan(world.commerce, '2026-03-01 10:00', { people: [person('甲', 'nowhere')] }));
    expect(Object.keys(wrong?.fields ?? {})).toEqual(['people.0.department']);
    expect(() => planMeetingInput.parse({ people: [person('甲', 'commerce', '某公司')] })).toThrow(
      'meetings.twoOrigins',
    );
  });

  it('Z2: the correction of the day of a held meeting says why, follows at once and stands in its history', async () => {
    const { id, version, action } = await held();
    const later = '2026-05-04 10:00';
    expect(
      Object.keys((await refusal(change(world.commerce, later, id, version, { meetsOn: '2025-12-30' })))?.fields ?? {}),
    ).toEqual(['reason']);
    expect(await keyOf(change(world.commerce, later, id, version, { meetsOn: '2026-05-05', reason: '笔误' }))).toBe(
      'refusal.meetings.minutesEarly',
    );
    await change(world.commerce, later, id, version, { meetsOn: '2025-12-30', reason: '日期误填' });
    expect(await factOf(id)).toBeUndefined();
    expect(await factOf(id, 2025)).toMatchObject({ state: 'held', meetsOn: '2025-12-30', bodiesPresent: 3 });
    const { events, actionList } = await read(world.commerce, later, id);
    expect(events[0]).toMatchObject({
      kind: 'corrected',
      note: '日期误填',
      details: { meetsOn: ['2026-03-10', '2025-12-30'] },
    });
    expect(actionList.find((each) => each.id === action)?.dueOn).toBe('2026-01-29');
  });

  it('Z2: the correction of its attendance never leaves one body alone', async () => {
    const { id, version } = await held();
    const people = THERE.map((each, row) => ({ ...each, attended: row === 0 }));
    const alone = change(world.commerce, '2026-03-12 10:00', id, version, { people, reason: '核对签到表' });
    expect(await keyOf(alone)).toBe('refusal.meetings.oneBody');
    const two = THERE.map((each, row) => ({ ...each, attended: row < 2 }));
    await change(world.commerce, '2026-03-12 10:00', id, version, {
      people: two,
      minutes: '更正稿',
      reason: '核对签到表',
    });
    expect(await read(world.office, '2026-03-12 11:00', id)).toMatchObject({ bodiesPresent: 2, minutes: '更正稿' });
    const again = { minutes: '更正稿\r\n第二行', reason: '补一行' };
    await change(world.commerce, '2026-03-13 10:00', id, version + 1, again);
    await change(world.commerce, '2026-03-13 11:00', id, version + 2, { minutes: '更正稿\n第二行', reason: '无改动' });
    expect((await read(world.office, '2026-03-13 12:00', id)).events[0]?.details).toEqual({});
  });

  it('Z2: a planned meeting that moves tells its guests again, and its history says from when to when', async () => {
    const { id, version } = await plan(world.commerce, '2026-03-01 10:00');
    expect(await openMatters(world.association)).toContain(`meeting:${id}/invited`);
    expect(await openMatters(world.commerce)).not.toContain(`meeting:${id}/invited`);
    expect(await openMatters(world.market)).not.toContain(`meeting:${id}/invited`);
    await change(world.commerce, '2026-03-02 10:00', id, version, { meetsOn: '2026-03-20' });
    const { events } = await read(world.office, '2026-03-02 11:00', id);
    expect(events.map(({ kind, details }) => [kind, details])).toEqual([
      ['moved', { meetsOn: ['2026-03-10', '2026-03-20'] }],
      ['planned', {}],
    ]);
    const [news] = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
      tx.notification.findMany({
        where: { zoneId: ZHUHAI, matter: `meeting:${id}/invited`, userId: world.association.userId },
      }),
    );
    expect(news?.dueOn?.toISOString().slice(0, 10)).toBe('2026-03-20');
    await cancelMeeting(world.at(world.commerce, '2026-03-03 10:00'), {
      zone: ZHUHAI,
      meeting: id,
      version: 2,
      reason: '改期另行通知',
    });
    expect(await openMatters(world.association)).not.toContain(`meeting:${id}/invited`);
    expect(await keyOf(record(world.commerce, '2026-03-20 10:00', id, { version: 3 }))).toBe(
      'refusal.meetings.cancelled',
    );
  });

  it('Z2: a meeting recorded in error counts no longer, nor do its actions; its minutes stand in its history', async () => {
    const { id, version, action } = await held();
    expect(await openMatters(world.association)).toContain(`meeting-action:${action}`);
    await cancelMeeting(world.at(world.commerce, '2026-03-12 10:00'), {
      zone: ZHUHAI,
      meeting: id,
      version,
      reason: '与上次会议重复登记',
    });
    expect(await factOf(id)).toMatchObject({ state: 'cancelled' });
    expect((await facts()).actions.some((each) => each.meetingId === id)).toBe(false);
    expect(await openMatters(world.association)).not.toContain(`meeting-action:${action}`);
    const { events } = await read(world.office, '2026-03-12 11:00', id);
    expect(events[0]).toMatchObject({ kind: 'annulled', details: { minutes: ['会议议定三项。', ''] } });
    expect(await keyOf(report(world.association, '2026-03-13 10:00', action, 1))).toBe('refusal.meetings.notHeld');
  });

  it('Z2: the second of two editors sees what is stored, and a repeated request has one effect', async () => {
    const { id } = await plan(world.commerce, '2026-03-01 10:00');
    await change(world.commerce, '2026-03-02 10:00', id, 1, { place: '二楼会议室' });
    expect(await codeOf(change(world.office, '2026-03-02 10:01', id, 1, { place: '一楼会议室' }))).toBe('stale');
    const first = await plan(world.commerce, '2026-03-01 10:00', { title: '重复提交' }, 'the-same-key');
    expect(await plan(world.commerce, '2026-03-01 10:00', { title: '重复提交' }, 'the-same-key')).toEqual(first);
    const { items } = listMeetingsOutput.parse(
      await listMeetings(world.at(world.office, '2026-03-02 10:00'), { zone: ZHUHAI, year: 2026, limit: 200 }),
    );
    expect(items.filter(({ title }) => title === '重复提交')).toHaveLength(1);
  });

  it('Z2: the list leads from the newest to the oldest page by page, by year, state and organiser', async () => {
    for (const day of ['2024-02-01', '2024-06-01', '2024-06-01']) {
      await plan(world.office, '2026-03-01 10:00', { department: null, meetsOn: day, title: day });
    }
    const at = world.at(world.leader, '2026-03-02 10:00');
    const first = await listMeetings(at, { zone: ZHUHAI, year: 2024, body: null, limit: 2 });
    expect(first.items.map(({ meetsOn, lacksMinutes }) => [meetsOn, lacksMinutes])).toEqual([
      ['2024-06-01', true],
      ['2024-06-01', true],
    ]);
    const second = await listMeetings(at, { zone: ZHUHAI, year: 2024, limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ meetsOn }) => meetsOn)).toEqual(['2024-02-01']);
    expect(second.nextCursor).toBeNull();
    expect((await listMeetings(at, { zone: ZHUHAI, year: 2024, body: 'commerce', limit: 2 })).items).toEqual([]);
    expect((await listMeetings(at, { zone: ZHUHAI, year: 2024, state: 'held', limit: 2 })).items).toEqual([]);
  });
});

describe('what a meeting agreed on', () => {
  it('Z2: is due as many days after the meeting as the rule pack says, unless the meeting sets a day', async () => {
    const usual = await held();
    const set = await held({ dueOn: '2026-03-10' });
    const early = await refusal(held({ dueOn: '2026-03-09' }));
    expect([early?.key, Object.keys(early?.fields ?? {})]).toEqual([
      'refusal.meetings.dueBeforeMeeting',
      ['actions.0.dueOn'],
    ]);
    const dueOn = async (id: string) => (await read(world.office, '2026-03-11 10:00', id)).actionList[0]?.dueOn;
    expect([await dueOn(usual.id), await dueOn(set.id)]).toEqual(['2026-04-09', '2026-03-10']);
  });

  it('Z2: is reported by its owner and confirmed by the organiser, each hearing of their turn', async () => {
    const { id, action } = await held();
    expect(await openMatters(world.association)).toContain(`meeting-action:${action}`);
    expect(await codeOf(report(world.commerce, '2026-03-20 10:00', action, 1))).toBe('forbidden');
    expect(await keyOf(close(world.commerce, '2026-03-20 10:00', action, 1))).toBe(
      'refusal.meetings.actionNotReported',
    );
    const { version } = await report(world.association, '2026-04-08 10:00', action, 1);
    expect(await openMatters(world.association)).not.toContain(`meeting-action:${action}`);
    expect(await openMatters(world.commerce)).toContain(`meeting-close:${action}`);
    expect(await codeOf(close(world.association, '2026-04-09 10:00', action, version))).toBe('forbidden');
    expect(await codeOf(close(world.commerce, '2026-04-09 10:00', action, 1))).toBe('stale');
    await close(world.commerce, '2026-04-09 10:00', action, version);
    expect(await openMatters(world.commerce)).not.toContain(`meeting-close:${action}`);
    expect((await facts()).actions.find((each) => each.id === action)).toMatchObject({
      meetingId: id,
      dueOn: '2026-04-09',
      closedOn: '2026-04-09',
      owner: { id: 'association' },
    });
    const { actionList } = await read(world.office, '2026-05-01 10:00', id);
    expect(actionList[0]).toMatchObject({ state: 'closed', daysLeft: 0, can: { close: false, reopen: true } });
    expect(actionList[0]?.events.map(({ kind }) => kind)).toEqual(['closed', 'reported', 'added']);
  });

  it('Z2: is not confirmed by the person who reported it, not even of the office', async () => {
    const { id, action } = await held();
    const { version } = await report(world.office, '2026-03-20 10:00', action, 1);
    expect(await refusal(close(world.office, '2026-03-21 10:00', action, version))).toMatchObject({
      rule: 'Z2',
      key: 'refusal.meetings.ownReport',
    });
    expect((await read(world.office, '2026-03-21 10:00', id)).actionList[0]).toMatchObject({
      isOwnReport: true,
      can: { close: false },
    });
    expect((await read(world.deputy, '2026-03-21 10:00', id)).actionList[0]?.can.close).toBe(true);
    await close(world.deputy, '2026-03-21 10:00', action, version);
  });

  it('Z2: is opened again with a reason; its owner hears of it anew and the closing counts no longer', async () => {
    const { action } = await held();
    await report(world.association, '2026-03-20 10:00', action, 1);
    await close(world.commerce, '2026-03-21 10:00', action, 2);
    await reopenAction(world.at(world.commerce, '2026-03-25 10:00'), {
      zone: ZHUHAI,
      action,
      version: 3,
      reason: '企业反映仍未收到通报',
    });
    expect((await facts()).actions.find((each) => each.id === action)?.closedOn).toBeNull();
    expect(await openMatters(world.association)).toContain(`meeting-action:${action}`);
    await report(world.association, '2026-03-28 10:00', action, 4);
    expect(await openMatters(world.commerce)).toContain(`meeting-close:${action}`);
  });

  it('Z2: is added later only to a meeting that was held', async () => {
    const add = (meeting: string) =>
      addAction(
        world.at(world.commerce, '2026-03-15 10:00'),
        addActionInput.parse({ zone: ZHUHAI, meeting, problem: '检测费用高', solution: '协商降费', department: null }),
      );
    const { id } = await plan(world.commerce, '2026-03-01 10:00');
    expect(await keyOf(add(id))).toBe('refusal.meetings.notHeld');
    const recorded = await held();
    const { id: action } = await add(recorded.id);
    expect(await openMatters(world.deputy)).toContain(`meeting-action:${action}`);
    expect(await openMatters(world.commerce)).not.toContain(`meeting-action:${action}`);
  });

  it('Z2: stands in one list over all meetings, the earliest due first, with the days left', async () => {
    const { id, action } = await held({ department: 'market-regulation', dueOn: '2026-03-12' });
    const list = async (open: boolean, when = '2026-03-14 10:00') =>
      listActionsOutput.parse(
        await listActions(world.at(world.market, when), { zone: ZHUHAI, body: 'market-regulation', open, limit: 50 }),
      ).items;
    expect(await list(true)).toMatchObject([
      { id: action, meeting: { id }, daysLeft: -2, state: 'open', can: { report: true, close: false } },
    ]);
    await report(world.market, '2026-03-14 11:00', action, 1);
    await close(world.commerce, '2026-03-14 12:00', action, 2);
    expect(await list(true)).toEqual([]);
    expect(await list(false, '2026-12-01 10:00')).toMatchObject([{ id: action, daysLeft: -2, state: 'closed' }]);
  });
});
