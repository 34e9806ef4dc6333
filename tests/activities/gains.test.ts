import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../../server/activities/calendar/read-calendar.ts';
import { calendarOutput } from '../../server/activities/calendar/schema.ts';
import { readYearPlan } from '../../server/activities/year-plan/read-year-plan.ts';
import { yearPlanOutput } from '../../server/activities/year-plan/schema.ts';
import { exact, sum, toDecimal } from '../../server/assessment/exact.ts';
import { gainsOutput } from '../../server/assessment/gains-schema.ts';
import { readGains } from '../../server/assessment/read-gains.ts';
import { listDeadlines } from '../../server/deadlines/list-deadlines.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { answersWith, checkIn } from './check-forms.ts';
import { openYearWorld, PEOPLE, YEAR, type YearWorld } from './year-world.ts';

const NOW = '2026-06-30 17:00';
const zone = ZHUHAI;
let world: YearWorld;
let laboratory: string;
beforeAll(async () => {
  world = await openYearWorld();
  await world.installation.importPack(SUZHOU);
  await world.trainings.held(world.association, { heldOn: '2026-03-05' });
  await world.trainings.plan(world.association, '2026-06-01 09:00', { heldOn: '2026-09-10', title: '第二期' });
  const registered = await world.laboratory('2026-02-01 09:00', world.enterprise);
  laboratory = registered.id;
  await world.judge('2026-02-02 09:00', laboratory, 1);
  const other = await world.laboratory('2026-02-01 09:00', world.rival, '第二检测室');
  await world.judge('2026-02-02 09:00', other.id, 1);
  await world.visit('2026-03-10 16:00', laboratory, { actions: [{ text: '补校准计划', dueOn: '2026-07-10' }] });
}, 60_000);
afterAll(() => world.installation.close());

const inLocale = (who: Actor, when = NOW) => ({ ...world.at(who, when), locale: 'en' as const });
const gains = async (who: Actor, department = 'association') =>
  gainsOutput.parse(await readGains(inLocale(who), { zone, department, year: YEAR }));
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('what would raise the score', () => {
  it('A2: lists what is open by points, and together it is what the weight has more than the verified points', async () => {
    const found = await gains(world.association);
    const points = found.items.map((item) => exact(item.points));
    expect(points).toEqual([...points].sort((a, b) => b.compare(a)));
    expect(toDecimal(sum(points))).toBe(found.total);
    expect(toDecimal(exact(found.assessableWeight).sub(exact(found.verified)))).toBe(found.total);
    expect(found.byWay).toMatchObject({ verification: '0' });
  });

  it('Z14: one more training is worth 8.75 points, the laboratory without a visit as much, and it is named', async () => {
    const { items } = await gains(world.association);
    const of = (metric: string) => items.find(({ measured }) => measured?.metric === metric);
    expect(of('trainings-held')).toMatchObject({
      points: '8.75',
      measured: { value: '1', required: '2', worth: { missing: 1, oneMore: '8.75', oneMended: null } },
    });
    expect(of('labs-guided-to-cnas')).toMatchObject({
      points: '8.75',
      measured: { worth: { rows: 2, counted: 1, missing: 1, oneMended: '8.75' }, open: [{ label: '另一示例企业' }] },
    });
  });

  it('A2: its own for a department and an association, any for the office and leaders, none for enterprises', async () => {
    expect((await gains(world.leader)).department.id).toBe('association');
    expect((await gains(world.office, 'publicity')).department.id).toBe('publicity');
    expect(await codeOf(gains(world.association, 'commerce'))).toBe('forbidden');
    expect(await codeOf(gains(world.commerce))).toBe('forbidden');
    expect(await codeOf(gains(world.clerk))).toBe('forbidden');
    expect(await codeOf(gains(world.office, 'unheard-of'))).toBe('notFound');
    const elsewhere = readGains(inLocale(world.association), { zone: SUZHOU, department: 'commerce', year: YEAR });
    expect(await codeOf(elsewhere)).toBe('notFound');
  });

  it('R28: of risks a department learns what they cost, not how many there are', async () => {
    const { items } = await gains(world.commerce, 'commerce');
    const risk = items.find(({ measured }) => measured?.metric === 'risk-items-in-time');
    expect(risk?.measured).toMatchObject({ worth: null, open: [] });
  });
});

describe("a body's year", () => {
  const plan = async (who: Actor, department?: string) =>
    yearPlanOutput.parse(await readYearPlan(inLocale(who), { zone, year: YEAR, ...(department && { department }) }));

  it('Z14: shows an association its targets, what is missing, and the year with what is planned and done', async () => {
    const { body, targets, entries, steps } = await plan(world.association);
    expect(body?.id).toBe('association');
    expect(targets.map(({ measured }) => [measured.metric, measured.value, measured.worth?.missing])).toEqual([
      ['association-posts-in-time', null, 1],
      ['trainings-held', '1', 1],
      ['labs-guided-to-cnas', '0.5', 1],
    ]);
    expect(entries.map(({ kind, from, state }) => [kind, from, state])).toEqual([
      ['training', '2026-03-05', 'done'],
      ['visit', '2026-03-10', 'done'],
      ['training', '2026-09-10', 'planned'],
    ]);
    expect(steps).toEqual(['training', 'visit', 'post', 'meeting', 'publicity']);
  });

  it('lets the office choose, and a body without such targets be empty', async () => {
    expect((await plan(world.office)).body?.id).toBe('association');
    expect((await plan(world.office)).bodies.length).toBeGreaterThan(5);
    const empty = await plan(world.leader, 'environment');
    expect([empty.body?.id, empty.targets, empty.steps]).toEqual(['environment', [], []]);
    expect(await codeOf(plan(world.office, 'unheard-of'))).toBe('notFound');
    expect(await codeOf(plan(world.clerk))).toBe('forbidden');
  });
});

describe('the calendar', () => {
  it('shows enterprises what is open to them, and no other laboratory', async () => {
    const month = async (who: Actor) =>
      calendarOutput
        .parse(await readCalendar(world.at(who, NOW), { zone, from: '2026-03-01', to: '2026-03-31' }))
        .items.map(({ kind }) => kind);
    await world.post(world.office, '2026-02-20 10:00', null, '2026-02-18', { effectiveOn: '2026-03-20' });
    await world.plannedMeeting(world.commerce, '2026-03-12 09:00');
    expect(await month(world.office)).toEqual(['training', 'visit', 'meeting', 'post']);
    expect(await month(world.clerk)).toEqual(['training', 'visit', 'post']);
    expect(await month(world.rivalClerk)).toEqual(['training', 'post']);
  });
});

describe('deadlines of the daily work', () => {
  const open = async (who: Actor, when: string) =>
    (await listDeadlines(world.at(who, when), { zone, from: '2026-01-01', to: '2026-12-31' })).items
      .filter(({ rule }) => ['Z2', 'Z4', 'Z14', 'Z25'].includes(rule))
      .map(({ kind, dueOn, isOwn }) => [kind, dueOn, isOwn]);

  it('Z14: a training is due on its day and waits to be recorded from the day after', async () => {
    expect(await open(world.association, '2026-09-10 09:00')).toContainEqual(['training', '2026-09-10', true]);
    expect(await open(world.association, '2026-09-11 09:00')).toContainEqual(['training-record', '2026-09-10', true]);
    expect(await open(world.office, '2026-09-11 09:00')).toContainEqual(['training-record', '2026-09-10', false]);
  });

  it('Z14: an enterprise has what visits asked of its own laboratory, and nothing of others', async () => {
    expect(await open(world.clerk, NOW)).toEqual([['lab-action', '2026-07-10', true]]);
    expect(await open(world.rivalClerk, NOW)).toEqual([]);
  });

  it('Z2: a meeting waits for its minutes, its actions for their owner and then for who convened it', async () => {
    const { id } = await world.plannedMeeting(world.commerce, '2026-05-12 09:00');
    expect(await open(world.commerce, '2026-05-12 10:00')).toContainEqual(['meeting', '2026-05-12', true]);
    expect(await open(world.commerce, '2026-05-13 10:00')).toContainEqual(['meeting-minutes', '2026-05-12', true]);
    await world.recordedMeeting(world.commerce, '2026-05-13 17:00', id, {
      people: PEOPLE.map((each) => ({ ...each, attended: true })),
      actions: [{ problem: '缺检测能力', solution: '引入第三方', department: 'association', dueOn: '2026-06-11' }],
    });
    expect(await open(world.association, NOW)).toContainEqual(['meeting-action', '2026-06-11', true]);
    expect(await open(world.commerce, NOW)).toContainEqual(['meeting-action', '2026-06-11', false]);
  });

  it('Z4: a finding is its enterprise’s and the inspectors’ matter, and not known to the association', async () => {
    await checkIn(world, { answers: answersWith('2.1') });
    const finding = ['finding-correction', '2026-07-01'];
    expect(await open(world.clerk, NOW)).toContainEqual([...finding, true]);
    expect(await open(world.inspection, NOW)).toContainEqual([...finding, false]);
    for (const who of [world.association, world.rivalClerk]) {
      expect((await open(who, NOW)).map(([kind]) => kind)).not.toContain('finding-correction');
    }
  });
});
