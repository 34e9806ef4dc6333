import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_ITEMS } from '../../server/enterprises/checks/items.ts';
import { checkCoverage, listChecks, readCheck } from '../../server/enterprises/checks/read-checks.ts';
import { recordCheck } from '../../server/enterprises/checks/record-check.ts';
import { listChecksInput, recordCheckInput } from '../../server/enterprises/checks/schema.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { addEnterprise } from '../factories/enterprise.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { refusalOf } from './refusal-of.ts';
import { actionsOn, NOWHERE, openWorld, type World, ZONE } from './supervision-world.ts';

let world: World;
let at: World['at'];
beforeAll(async () => {
  world = await openWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.close());

const TODAY = '2026-06-30 10:00';
const CONFORMS = Object.fromEntries(CHECK_ITEMS.map((item) => [item, { result: 'conforms' }]));
const input = (enterprise: string, more: object = {}) =>
  recordCheckInput.parse({
    zone: ZONE,
    enterprise,
    checkedOn: '2026-06-01',
    inspectors: ['张三', '李四'],
    answers: CONFORMS,
    moveOut: false,
    ...more,
  });
const record = (more: object = {}, actor: Actor = world.inspection, key?: string) =>
  recordCheck(at(actor, TODAY, key), input(world.enterprise, more));
const list = (more: object = {}) => listChecksInput.parse({ zone: ZONE, ...more });

describe('a check', () => {
  it('EF7: holds six items, who checked, and whether to move out', async () => {
    const answers = { ...CONFORMS, '2.2': { result: 'non-conforming', facts: '追溯记录缺三月批次' } };
    const departments = ['inspection', 'commerce'];
    const { id, nonConforming } = await record({ answers, departments, moveOut: true });
    expect(nonConforming).toEqual(['2.2']);
    const view = await readCheck(at(world.clerk, TODAY), { zone: ZONE, check: id });
    expect(view).toMatchObject({
      checkedOn: '2026-06-01',
      inspectors: ['张三', '李四'],
      departments: [
        { id: 'inspection', name: { 'zh-CN': '苏州海关' } },
        { id: 'commerce', name: { en: 'District Commerce Bureau' } },
      ],
      isJoint: true,
      nonConforming: 1,
      moveOut: true,
      recordedBy: 'inspection',
    });
    expect(view.items).toHaveLength(6);
    expect(view.items[4]).toEqual({ item: '2.2', result: 'non-conforming', facts: '追溯记录缺三月批次' });
    expect(await actionsOn(world.installation, id)).toEqual(['check.record']);
  });

  it('EF7: is refused with every item that is unanswered or lacks its facts', async () => {
    const { '1.1': _, ...five } = CONFORMS;
    const answers = { ...five, '2.3': { result: 'non-conforming', facts: ' ' } };
    expect(await refusalOf(record({ answers }))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.check.unanswered', params: { item: '1.1' } },
      details: {
        rule: 'EF7',
        fields: {
          'answers.1.1': { key: 'refusal.check.unanswered' },
          'answers.2.3': { key: 'refusal.check.factsMissing' },
        },
      },
    });
  });

  it('EF7: has one to ten inspectors and knows no seventh item', () => {
    const wrong = (more: object) =>
      recordCheckInput.safeParse({ ...input(NOWHERE), ...more }).error?.issues.map(({ path }) => path[0]);
    expect(wrong({ inspectors: [] })).toEqual(['inspectors']);
    expect(wrong({ inspectors: Array.from({ length: 11 }, (_, index) => `inspector ${index}`) })).toEqual([
      'inspectors',
    ]);
    expect(wrong({ inspectors: ['张三', '张三'] })).toEqual(['inspectors']);
    expect(wrong({ answers: { ...CONFORMS, '3.1': { result: 'conforms' } } })).toEqual(['answers']);
    expect(wrong({ inspectors: ['张三'] })).toBeUndefined();
  });

  it('E11: is of an enterprise in the zone on that day, and not in the future', async () => {
    expect((await refusalOf(record({ checkedOn: '2026-07-01' }))).details.fields).toEqual({
      checkedOn: { key: 'field.future' },
    });
    await record({ checkedOn: '2026-06-30' });
    await record({ checkedOn: '2025-03-01' });
    expect(await refusalOf(record({ checkedOn: '2025-02-28' }))).toMatchObject({
      text: { key: 'refusal.check.notInZone', params: { day: '2025-02-28' } },
      details: { rule: 'E11' },
    });
  });

  it('Z25: departments of a joint inspection are the zone’s', async () => {
    const refused = await refusalOf(record({ departments: ['commerce', 'environment'] }));
    expect(refused.details.fields).toMatchObject({
      departments: { key: 'checks.unknownDepartment', params: { department: 'environment' } },
    });
  });

  it('is recorded by those who supervise; a repeated request records once', async () => {
    const { clerk, competitor, stranger, association, office, enterprise } = world;
    const codes = [clerk, association, competitor, stranger].map(
      async (actor) => (await refusalOf(record({}, actor))).code,
    );
    expect(await Promise.all(codes)).toEqual(['forbidden', 'forbidden', 'notFound', 'notFound']);
    expect((await refusalOf(recordCheck(at(office, TODAY), input(NOWHERE)))).code).toBe('notFound');
    const first = await record({}, office, 'check-key');
    expect(await record({}, office, 'check-key')).toEqual(first);
    expect((await refusalOf(record({ moveOut: true }, office, 'check-key'))).code).toBe('conflict');
    const { items } = await listChecks(at(clerk, TODAY), list());
    expect(new Set(items.map((check) => check.enterprise.id))).toEqual(new Set([enterprise]));
    expect(items.filter(({ id }) => id === first.id)).toHaveLength(1);
    expect((await refusalOf(readCheck(at(competitor, TODAY), { zone: ZONE, check: first.id }))).code).toBe('notFound');
    expect((await refusalOf(readCheck(at(stranger, TODAY), { zone: ZHUHAI, check: first.id }))).code).toBe('notFound');
  });
});

describe('the lists of a year', () => {
  it('E11: says who was checked, who was not, and how long there is left', async () => {
    const { office, leader, enterprise, other, installation } = world;
    const later = await addEnterprise(installation, office, {
      name: '示例医疗三厂',
      events: [
        ['admitted', '2025-03-01'],
        ['suspended', '2026-02-01'],
      ],
    });
    await addEnterprise(installation, office, {
      events: [
        ['admitted', '2025-03-01'],
        ['removed', '2026-01-31'],
      ],
    });
    await addEnterprise(installation, office, {});
    await record({ checkedOn: '2026-03-01' });
    const coverage = await checkCoverage(at(leader, TODAY), { zone: ZONE, year: 2026 });
    expect(coverage).toMatchObject({ year: 2026, asOf: '2026-06-30', checksPerYear: 1, checked: 1, total: 3 });
    expect(coverage.unchecked.map(({ id }) => id).sort()).toEqual([other, later].sort());
    expect(coverage.unchecked.map(({ id }) => id)).not.toContain(enterprise);
    expect(coverage.reminder).toEqual({ dueOn: '2026-12-31', daysLeft: 184, state: 'ahead' });
    const reminder = async (when: string) =>
      (await checkCoverage(at(office, when), { zone: ZONE, year: 2026 })).reminder.state;
    expect([await reminder('2026-11-30 10:00'), await reminder('2026-12-01 10:00')]).toEqual(['ahead', 'dueSoon']);
    expect(await reminder('2027-01-01 10:00')).toBe('overdue');
  });

  it('E11: is for those who see the whole zone', async () => {
    const { clerk, association, stranger } = world;
    const codes = [clerk, association, stranger].map(
      async (actor) => (await refusalOf(checkCoverage(at(actor, TODAY), { zone: ZONE, year: 2026 }))).code,
    );
    expect(await Promise.all(codes)).toEqual(['forbidden', 'forbidden', 'notFound']);
  });

  it('the newest first, by year and page', async () => {
    const { office, enterprise, competitor } = world;
    const only2025 = await listChecks(at(office, TODAY), list({ enterprise, year: 2025 }));
    expect(only2025.items.map(({ checkedOn }) => checkedOn)).toEqual(['2025-03-01']);
    const all = (await listChecks(at(office, TODAY), list({ enterprise }))).items;
    const first = await listChecks(at(office, TODAY), list({ enterprise, limit: 2 }));
    const second = await listChecks(at(office, TODAY), list({ enterprise, limit: 200, cursor: first.nextCursor }));
    expect([...first.items, ...second.items]).toEqual(all);
    expect(all.map(({ checkedOn }) => checkedOn)).toEqual(
      all
        .map(({ checkedOn }) => checkedOn)
        .sort()
        .reverse(),
    );
    expect((await listChecks(at(competitor, TODAY), list())).items).toEqual([]);
  });
});
