import { describe, expect, it } from 'vitest';
import type { TaskDraft } from '../assessment/plan-draft.ts';
import type { StoredPlan } from './pack/diff.ts';
import { type Merge, planMerge, planSplit, type ReorganisationPlan, type Split, type ZoneOrder } from './reorganise.ts';

const text = (name: string) => ({ 'zh-CN': name, en: name });

const task = (number: number, departmentId: string, cooperating: string[] = []): TaskDraft => ({
  number,
  departmentId,
  cooperating,
  weight: '50',
  theme: 'risk',
  title: text(`Task ${number}`),
  note: null,
  rules: [],
  targets: [
    {
      number: 1,
      kind: 'attested',
      metric: null,
      required: null,
      pace: null,
      parts: '1',
      dueOn: '2026-12-31',
      title: text('Target'),
    },
  ],
});

const TASKS = [task(1, 'commerce'), task(2, 'commerce', ['park']), task(3, 'park', ['commerce']), task(4, 'publicity')];

const plan = (year: number, changes: Partial<StoredPlan> = {}): StoredPlan => ({
  id: `plan-${year}`,
  state: 'in-force',
  planVersion: 1,
  effectiveFrom: `${year}-01-01`,
  draft: {
    year,
    title: text('Plan'),
    basis: 'official',
    source: text('Source'),
    appealWorkingDays: 5,
    verifyWorkingDays: 5,
    departmentWeights: null,
    tasks: TASKS,
  },
  ...changes,
});

const department = (id: string, closedOn: string | null = null) => ({
  id,
  name: text(id),
  formerNames: [],
  closedOn,
});

const order = (changes: Partial<ZoneOrder> = {}): ZoneOrder => ({
  departments: [department('commerce'), department('park'), department('publicity'), department('gone', '2018-12-31')],
  plans: [plan(2026)],
  today: '2026-06-15',
  ...changes,
});

const merge = (changes: Partial<Merge> = {}, zone = order()) =>
  planMerge(zone, { from: ['park'], into: { id: 'commerce' }, effectiveOn: '2026-06-15', ...changes });

const NEW_PARTS = [
  { id: 'trade', kind: 'commerce' as const, name: text('Trade'), tasks: [1] },
  { id: 'markets', kind: 'commerce' as const, name: text('Markets'), tasks: [2] },
];
const split = (changes: Partial<Split> = {}, zone = order()) =>
  planSplit(zone, { from: 'commerce', into: NEW_PARTS, successor: 'trade', effectiveOn: '2026-06-15', ...changes });

const done = (result: ReorganisationPlan) => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.reorganisation;
};
const keys = (result: ReorganisationPlan) => (result.ok ? [] : result.faults.map(({ key }) => key));

describe('merging departments', () => {
  it('ends the sources, moves their tasks, people and part in others’ tasks to the successor', () => {
    const { closes, creates, members, revisions } = done(merge());
    expect({ closes, creates, members }).toEqual({
      closes: ['park'],
      creates: [],
      members: [{ from: 'park', to: 'commerce' }],
    });
    expect(revisions).toMatchObject([
      { effectiveFrom: '2026-06-15', moved: [{ number: 3, from: 'park', to: 'commerce' }] },
    ]);
    expect(revisions[0]?.tasks.map(({ departmentId, cooperating }) => [departmentId, cooperating])).toEqual([
      ['commerce', []],
      ['commerce', []],
      ['commerce', []],
      ['publicity', []],
    ]);
  });

  it('may found the department that takes over', () => {
    const into = { id: 'economy', kind: 'commerce' as const, name: text('Economy') };
    const { closes, creates, revisions } = done(merge({ from: ['park', 'commerce'], into }));
    expect([closes, creates]).toEqual([['park', 'commerce'], [into]]);
    expect(revisions[0]?.tasks.map(({ departmentId }) => departmentId)).toEqual([
      'economy',
      'economy',
      'economy',
      'publicity',
    ]);
  });

  it('leaves a plan alone in which the sources have no part', () => {
    const without = plan(2026);
    const plans = [{ ...without, draft: { ...without.draft, tasks: [task(4, 'publicity')] } }];
    expect(done(merge({}, order({ plans }))).revisions).toEqual([]);
  });

  it('adds up the weights that departments have in the zone’s percent', () => {
    const weighted = plan(2026);
    const departmentWeights = { commerce: '1', park: '0.5', publicity: '2' };
    const plans = [{ ...weighted, draft: { ...weighted.draft, departmentWeights } }];
    expect(done(merge({}, order({ plans }))).revisions[0]?.departmentWeights).toEqual({
      publicity: '2',
      commerce: '1.5',
    });
  });

  it('changes an earlier year’s open plan at its end and a later one at its beginning', () => {
    const plans = [plan(2025), plan(2026), plan(2027)];
    expect(done(merge({}, order({ plans }))).revisions.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      '2025-12-31',
      '2026-06-15',
      '2027-01-01',
    ]);
  });

  it('leaves closed plans of other years as they are', () => {
    const plans = [plan(2025, { state: 'closed' }), plan(2026)];
    expect(done(merge({}, order({ plans }))).revisions.map(({ plan: { id } }) => id)).toEqual(['plan-2026']);
  });

  it('A7: is refused in a year whose plan is closed', () =>
    expect(merge({}, order({ plans: [plan(2026, { state: 'closed' })] }))).toMatchObject({
      ok: false,
      closedYear: 2026,
    }));

  it.each([
    ['the same day', '2026-06-15', []],
    ['an earlier day', '2026-06-14', []],
    ['a day to come', '2026-06-16', ['departments.dayAhead']],
  ])('may be recorded for %s', (_name, effectiveOn, expected) =>
    expect(keys(merge({ effectiveOn }))).toEqual(expected),
  );

  it.each([
    ['2026-05-31', ['departments.laterVersion']],
    ['2026-06-01', []],
    ['2026-06-02', []],
  ])('A10: on %s never reaches behind the version of 1 June', (effectiveOn, expected) => {
    const plans = [plan(2026, { planVersion: 2, effectiveFrom: '2026-06-01' })];
    expect(keys(merge({ effectiveOn }, order({ plans })))).toEqual(expected);
  });

  it.each([
    ['2026-03-01', ['departments.namesOverlap']],
    ['2026-03-02', []],
  ])('ending before %s leaves the present name a day', (effectiveOn, expected) => {
    const renamed = { ...department('park'), formerNames: [{ until: '2026-02-28', name: text('Old park') }] };
    const departments = [department('commerce'), renamed];
    expect(keys(merge({ effectiveOn }, order({ departments })))).toEqual(expected);
  });

  it.each<[string, Partial<Merge>, string[]]>([
    ['an unknown department', { from: ['nobody'] }, ['departments.unknown']],
    ['a closed department', { from: ['gone'] }, ['departments.closed']],
    ['into a closed department', { into: { id: 'gone' } }, ['departments.closed']],
    ['a department into itself', { from: ['commerce'] }, ['departments.intoItself']],
    ['a department named twice', { from: ['park', 'park'] }, ['departments.namedTwice']],
    [
      'into a new department whose id is taken',
      { from: ['park', 'publicity'], into: { id: 'gone', kind: 'commerce', name: text('New') } },
      ['departments.idTaken'],
    ],
    [
      'one department into a new one, which is a rename',
      { into: { id: 'new', kind: 'commerce', name: text('New') } },
      ['departments.mergeOfOne'],
    ],
  ])('is refused for %s', (_name, changes, expected) => expect(keys(merge(changes))).toEqual(expected));
});

describe('splitting a department', () => {
  it('founds new departments with the given tasks and ends the old one', () => {
    const { closes, creates, members, revisions } = done(split());
    expect(closes).toEqual(['commerce']);
    expect(creates.map(({ id }) => id)).toEqual(['trade', 'markets']);
    expect(members).toEqual([{ from: 'commerce', to: 'trade' }]);
    expect(revisions[0]?.tasks.map(({ departmentId, cooperating }) => [departmentId, cooperating])).toEqual([
      ['trade', []],
      ['markets', ['park']],
      ['park', ['trade']],
      ['publicity', []],
    ]);
  });

  it('may leave the old one with the other tasks and its people', () => {
    const { closes, members, revisions } = done(split({ into: NEW_PARTS.slice(0, 1), successor: null }));
    expect([closes, members]).toEqual([[], []]);
    expect(revisions[0]?.tasks.map(({ departmentId }) => departmentId)).toEqual([
      'trade',
      'commerce',
      'park',
      'publicity',
    ]);
  });

  it('is refused when the old one ends and a task would be left without a department', () =>
    expect(split({ into: NEW_PARTS.slice(0, 1) })).toMatchObject({
      faults: [{ key: 'departments.taskLeft', params: { number: 2 } }],
    }));

  it('looks at the tasks of all open plans, and not at closed ones', () => {
    const other = plan(2027);
    const more = { ...other, draft: { ...other.draft, tasks: [...TASKS, task(9, 'commerce')] } };
    expect(keys(split({}, order({ plans: [plan(2026), more] })))).toEqual(['departments.taskLeft']);
    expect(keys(split({}, order({ plans: [plan(2026), { ...more, state: 'closed' }] })))).toEqual([]);
  });

  it('A7: is refused in a year whose plan is closed', () => {
    const plans = [plan(2026, { state: 'closed' })];
    expect(split({ into: [{ ...NEW_PARTS[0]!, tasks: [] }] }, order({ plans }))).toMatchObject({ closedYear: 2026 });
  });

  it('gives each part the old one’s weight in the zone’s percent', () => {
    const weighted = plan(2026);
    const departmentWeights = { commerce: '3', park: '1', publicity: '1' };
    const plans = [{ ...weighted, draft: { ...weighted.draft, departmentWeights } }];
    expect(done(split({}, order({ plans }))).revisions[0]?.departmentWeights).toEqual({
      park: '1',
      publicity: '1',
      trade: '3',
      markets: '3',
    });
  });

  it.each<[string, Partial<Split>, string[]]>([
    ['a task of another department', { into: [{ ...NEW_PARTS[0]!, tasks: [1, 2, 3] }] }, ['departments.notItsTask']],
    [
      'a task given twice',
      { into: NEW_PARTS.map((part) => ({ ...part, tasks: [1, 2] })) },
      ['departments.taskGivenTwice', 'departments.taskGivenTwice'],
    ],
    [
      'an id that is taken',
      { into: [{ ...NEW_PARTS[0]!, id: 'park', tasks: [1, 2] }], successor: 'park' },
      ['departments.idTaken'],
    ],
    ['a successor that is none of the new ones', { successor: 'park' }, ['departments.unknownSuccessor']],
    [
      'a closed department',
      { from: 'gone', into: NEW_PARTS.map((part) => ({ ...part, tasks: [] })) },
      ['departments.closed'],
    ],
    ['a day to come', { effectiveOn: '2026-06-16' }, ['departments.dayAhead']],
  ])('is refused for %s', (_name, changes, expected) => expect(keys(split(changes))).toEqual(expected));
});
