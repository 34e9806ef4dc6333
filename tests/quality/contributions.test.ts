import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { arrangeData } from '../../server/quality/contributions/arrange.ts';
import { contributeData } from '../../server/quality/contributions/contribute.ts';
import { listContributions, readArrangement, readContribution } from '../../server/quality/contributions/read-data.ts';
import { arrangeInput, contributeInput } from '../../server/quality/contributions/schema.ts';
import { SUZHOU } from '../factories/installation.ts';
import { refusal } from '../risk/world.ts';
import { fileInspections, openQualityWorld, type QualityWorld } from './world.ts';

let world: QualityWorld;
beforeAll(async () => {
  world = await openQualityWorld();
}, 60_000);
afterAll(() => world.installation.close());

const DRUGS = 'drug-regulation';
const ASKED = [DRUGS, 'commerce'];
const OF = { zone: SUZHOU, period: '2026-H1' };
const arrange = (actor: Actor, when: string, wish: object = {}) =>
  arrangeData(world.at(actor, when), arrangeInput.parse({ ...OF, departments: ASKED, ...wish }));
const contribute = (actor: Actor, when: string, wish: object = {}) =>
  contributeData(
    world.at(actor, when),
    contributeInput.parse({ ...OF, department: DRUGS, content: { supervision: '按规定开展监督检查。' }, ...wish }),
  );
const arrangement = (actor: Actor, when: string, wish: object = {}) =>
  readArrangement(world.at(actor, when), { ...OF, ...wish });
const statesOf = async (actor: Actor, when: string) =>
  Object.fromEntries((await arrangement(actor, when)).departments.map(({ id, state }) => [id, state]));
const codes = (attempts: Promise<unknown>[]) =>
  Promise.all(attempts.map(async (attempt) => (await refusal(attempt))?.code ?? 'done'));

describe('what the office arranges for a half-year', () => {
  it('Q4: names departments of the zone, and the day that the rule pack proposes unless it sets one', async () => {
    const before = await arrangement(world.office, '2026-06-01 09:00');
    expect(before).toMatchObject({ arrangement: null, departments: [], proposedDueOn: '2026-07-10', to: '2026-06-30' });
    const unknown = await refusal(arrange(world.office, '2026-06-01 09:00', { departments: [DRUGS, 'nowhere'] }));
    expect(Object.keys(unknown?.fields ?? {})).toEqual(['departments']);
    expect(await arrange(world.office, '2026-06-01 09:00')).toEqual({
      period: '2026-H1',
      dataDueOn: '2026-07-10',
      version: 1,
    });
    expect((await arrangement(world.technical, '2026-06-01 10:00')).departments).toMatchObject(
      [
        { id: 'commerce', state: 'notYetDue' },
        { id: DRUGS, state: 'notYetDue' },
      ].sort((a, b) => order(a.id) - order(b.id)),
    );
  });

  it('Q4: begins with the half-year, and nothing is due before it is over', async () => {
    const second = { period: '2026-H2' };
    expect(await refusal(arrange(world.office, '2026-06-30 23:59', second))).toMatchObject({ rule: 'Q4' });
    const early = await refusal(arrange(world.office, '2026-07-01 09:00', { ...second, dataDueOn: '2026-12-31' }));
    expect(early).toMatchObject({ code: 'refused', rule: 'Q4' });
    expect(Object.keys(early?.fields ?? {})).toEqual(['dataDueOn']);
    await arrange(world.office, '2026-07-01 09:00', { ...second, dataDueOn: '2027-01-01' });
  });

  it('Q4: is the office’s alone and is not overwritten by whoever has not seen it', async () => {
    const { technical, management, department, clerk, elsewhere } = world;
    const when = '2026-06-02 09:00';
    expect(await codes([technical, management, department, clerk].map((actor) => arrange(actor, when)))).toEqual(
      Array(4).fill('forbidden'),
    );
    expect(await codes([arrange(elsewhere, when)])).toEqual(['notFound']);
    expect(await codes([arrange(world.office, when)])).toEqual(['stale']);
    const both = await codes([
      arrange(world.office, when, { version: 1, note: '请按时' }),
      arrange(world.deputy, when, { version: 1, note: '另一个' }),
    ]);
    expect(both.sort()).toEqual(['done', 'stale']);
    const first = await codes(
      [world.office, world.deputy].map((actor) => arrange(actor, '2026-07-02 09:00', { period: '2025-H2' })),
    );
    expect(first.sort()).toEqual(['done', 'stale']);
  });
});

const order = (id: string) => departmentOrder.indexOf(id);
let departmentOrder: string[] = [];
beforeAll(async () => {
  const departments = await withZones(world.installation.platform.prisma, [SUZHOU], (tx) =>
    tx.department.findMany({ where: { zoneId: SUZHOU }, orderBy: { position: 'asc' } }),
  );
  departmentOrder = departments.map(({ id }) => id);
});

describe("a department's data", () => {
  it('Q4: is reported once the half-year is over; on 10 July in time, on 11 July late', async () => {
    expect(await refusal(contribute(world.department, '2026-06-30 23:59'))).toMatchObject({ rule: 'Q4' });
    await contribute(world.department, '2026-07-10 23:59');
    expect(await statesOf(world.office, '2026-07-10 23:59')).toEqual({ [DRUGS]: 'onTime', commerce: 'notYetDue' });
    expect(await statesOf(world.leader, '2026-07-11 00:00')).toEqual({ [DRUGS]: 'onTime', commerce: 'missing' });
    await contribute(world.office, '2026-07-11 00:00', { department: 'commerce' });
    expect(await statesOf(world.office, '2026-07-11 09:00')).toEqual({ [DRUGS]: 'onTime', commerce: 'late' });
  });

  it('Q4: is corrected as the next revision with a reason, and stays in time', async () => {
    const when = '2026-07-20 09:00';
    const content = { supervision: '修订', problems: '标签', suggestions: '' };
    expect(await codes([contribute(world.department, when, { content })])).toEqual(['conflict']);
    const silent = await refusal(contribute(world.department, when, { content, revision: 1 }));
    expect(Object.keys(silent?.fields ?? {})).toEqual(['reason']);
    const same = { content: { supervision: '按规定开展监督检查。' }, revision: 1, reason: '无' };
    expect(await refusal(contribute(world.department, when, same))).toMatchObject({ code: 'refused', rule: 'Q4' });
    const correction = { content, revision: 1, reason: '补充' };
    const both = await codes([
      contribute(world.department, when, correction),
      contribute(world.office, when, { ...correction, content: { supervision: '纸质' } }),
    ]);
    expect(both.sort()).toEqual(['done', 'stale']);
    const found = await readContribution(world.at(world.department, when), { ...OF, department: DRUGS });
    expect(found).toMatchObject({ isAsked: true, state: 'onTime', dueOn: '2026-07-10' });
    expect(found.revisions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [2, '补充'],
      [1, ''],
    ]);
    const { items } = await listContributions(world.at(world.technical, when), OF);
    expect(items.find(({ department }) => department.id === DRUGS)).toMatchObject({
      revision: 2,
      firstFiledOn: '2026-07-10',
    });
  });

  it('Q4: of a department that was not asked is taken, and completeness counts those asked', async () => {
    await contribute(world.association, '2026-07-08 09:00', { department: 'association' });
    expect(Object.keys(await statesOf(world.office, '2026-07-12 09:00')).sort()).toEqual([...ASKED].sort());
    const found = await readContribution(world.at(world.association, '2026-07-12 09:00'), {
      ...OF,
      department: 'association',
    });
    expect(found).toMatchObject({ isAsked: false, state: null });
    expect(found.revisions).toHaveLength(1);
  });
});

describe('who sees departments’ data', () => {
  const when = '2026-07-21 09:00';
  const one = (actor: Actor, department: string) => readContribution(world.at(actor, when), { ...OF, department });

  it('Q4: those who work on the draft see all, a department its own, nobody else anything', async () => {
    const { office, technical, management, department, clerk, inspection, leader, elsewhere } = world;
    expect(await codes([office, technical, management, department].map((actor) => one(actor, DRUGS)))).toEqual(
      Array(4).fill('done'),
    );
    expect(await codes([clerk, inspection, leader].map((actor) => one(actor, DRUGS)))).toEqual(
      Array(3).fill('forbidden'),
    );
    expect(await codes([one(department, 'commerce'), one(department, 'nowhere'), one(office, 'nowhere')])).toEqual([
      'forbidden',
      'forbidden',
      'notFound',
    ]);
    expect(await codes([one(elsewhere, DRUGS), contribute(elsewhere, when)])).toEqual(['notFound', 'notFound']);
    expect(
      await codes([contribute(department, when, { department: 'commerce' }), contribute(technical, when)]),
    ).toEqual(['forbidden', 'forbidden']);
    const own = await listContributions(world.at(department, when), OF);
    expect(own.items.map(({ department: { id } }) => id)).toEqual([DRUGS]);
    const all = await listContributions(world.at(management, when), OF);
    expect(all.items).toHaveLength(3);
  });

  it('Q4: the association sees what it was asked itself; an enterprise nothing', async () => {
    expect((await arrangement(world.association, when)).departments).toEqual([]);
    expect(await codes([arrangement(world.clerk, when), arrangement(world.elsewhere, when)])).toEqual([
      'forbidden',
      'notFound',
    ]);
  });

  it('Q4: the inspection authority’s months that are over are shown as reported or not', async () => {
    await fileInspections(world, '2026-03-02 09:00', { month: '2026-02', rows: [] });
    const { inspectionMonths } = await arrangement(world.office, '2026-04-10 09:00');
    expect(inspectionMonths.map(({ isFiled }) => isFiled)).toEqual([false, true, false, null, null, null]);
  });
});
