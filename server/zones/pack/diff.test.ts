import { describe, expect, it } from 'vitest';
import type { PlanDraft, TaskDraft } from '../../assessment/plan-draft.ts';
import { diffPack, hasChanges, type StoredZone } from './diff.ts';
import type { PackDepartment, ZonePack } from './zone-pack.ts';

const text = (name: string) => ({ 'zh-CN': name, en: name });

const department = (id: string, changes: Partial<PackDepartment> = {}): PackDepartment => ({
  id,
  kind: 'other',
  name: text(id),
  formerNames: [],
  ...changes,
});

const task = (number: number, weight: string): TaskDraft => ({
  number,
  departmentId: 'park',
  cooperating: [],
  weight,
  theme: 'risk',
  title: text('Task'),
  note: null,
  rules: [],
  targets: [],
});

const plan = (year: number, changes: Partial<PlanDraft> = {}): PlanDraft => ({
  year,
  title: text('Plan'),
  basis: 'official',
  source: text('Source'),
  appealWorkingDays: 5,
  verifyWorkingDays: 5,
  departmentWeights: null,
  tasks: [task(1, '60'), task(2, '40')],
  ...changes,
});

const pack = (changes: Partial<ZonePack> = {}): ZonePack => ({
  id: 'zone',
  name: text('Zone'),
  shortName: text('Zone'),
  city: text('City'),
  industry: text('Industry'),
  hsCodes: ['8443'],
  roles: [{ role: 'office', name: text('Office') }],
  departments: [department('park'), department('commerce')],
  parameters: [{ ruleId: 'A9', name: 'deadlineNoticeDays', value: '30', unit: 'days', label: text('Days') }],
  plans: [plan(2026)],
  ...changes,
});

function stored(changes: Partial<StoredZone> = {}, departments = pack().departments): StoredZone {
  const { plans, ...zone } = pack();
  return {
    pack: { ...zone, departments: departments.map((each, index) => ({ ...each, position: index + 1 })) },
    demo: false,
    closed: new Set(),
    plans: plans.map((draft) => ({
      id: 'plan',
      state: 'in-force',
      planVersion: 1,
      effectiveFrom: '2026-01-01',
      draft,
    })),
    ...changes,
  };
}

const changesOf = (brought: ZonePack, zone: StoredZone | null = stored()) =>
  diffPack(brought, zone)
    .changes.filter(({ change }) => change !== 'unchanged')
    .map(({ type, id, change, fields }) => [`${change} ${type} ${id}`, ...Object.keys(fields)].join(' '));

describe('what a pack would change', () => {
  it('is nothing when it is stored already', () => {
    expect(changesOf(pack())).toEqual([]);
    expect(hasChanges(diffPack(pack(), stored()))).toBe(false);
  });

  it('is everything for a zone that is not there', () =>
    expect(changesOf(pack(), null).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'created zone zone',
      'created role office',
      'created department park',
      'created department commerce',
      'created parameter A9.deadlineNoticeDays',
      'created plan 2026',
      'created task 2026/1',
      'created task 2026/2',
    ]));

  it('names the fields with their old and new values', () =>
    expect(diffPack(pack({ hsCodes: ['8443', '3215'] }), stored()).changes).toContainEqual({
      type: 'zone',
      id: 'zone',
      change: 'changed',
      fields: { hsCodes: { from: '8443', to: '8443, 3215' } },
    }));

  it('takes out roles, parameters and tasks that are no longer in it', () =>
    expect(changesOf(pack({ roles: [], parameters: [], plans: [plan(2026, { tasks: [task(1, '60')] })] }))).toEqual([
      'removed role office name.zh-CN name.en',
      'removed parameter A9.deadlineNoticeDays value unit label.zh-CN label.en',
      'removed task 2026/2 department weight theme title.zh-CN title.en',
    ]));

  it('keeps departments and whole plans that are no longer in it, which is no change', () => {
    const less = pack({ departments: [department('park')], plans: [] });
    expect(changesOf(less)).toEqual(['kept department commerce', 'kept plan 2026']);
    expect(hasChanges(diffPack(less, stored()))).toBe(false);
  });

  it('notices another order of departments', () =>
    expect(changesOf(pack({ departments: pack().departments.toReversed() }))).toEqual([
      'changed department commerce position',
      'changed department park position',
    ]));

  it('tells a plan’s head from its table, which changes by a new version only', () => {
    const only = (draft: PlanDraft) => {
      const [change] = diffPack(pack({ plans: [draft] }), stored()).plans;
      return [change?.isHeadChanged, change?.isTableChanged];
    };
    expect(only(plan(2026))).toEqual([false, false]);
    expect(only(plan(2026, { verifyWorkingDays: 7 }))).toEqual([true, false]);
    expect(only(plan(2026, { tasks: [task(1, '61'), task(2, '40')] }))).toEqual([false, true]);
    expect(only(plan(2026, { departmentWeights: { park: '1' } }))).toEqual([false, true]);
  });
});

describe('what happened in the product since', () => {
  const renamed = department('park', {
    name: text('Park Committee'),
    formerNames: [{ until: '2026-05-31', name: text('park') }],
  });

  it('stands against an older pack: the new name stays', () =>
    expect(changesOf(pack(), stored({}, [renamed, department('commerce')]))).toEqual([]));

  it('gives way to a name that the pack has of its own', () =>
    expect(
      changesOf(
        pack({ departments: [department('park', { name: text('Third name') }), department('commerce')] }),
        stored({}, [renamed, department('commerce')]),
      ),
    ).toEqual(['changed department park name.zh-CN name.en']));

  it('leaves closed departments as they are', () =>
    expect(
      changesOf(
        pack({ departments: [department('park', { name: text('Back again'), kind: 'park' }), department('commerce')] }),
        stored({ closed: new Set(['park']) }),
      ),
    ).toEqual([]));
});
