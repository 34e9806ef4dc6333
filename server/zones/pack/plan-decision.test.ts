import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../assessment/plan-draft.ts';
import type { PlanChange, StoredPlan } from './diff.ts';
import { mayChangePlan, versionDay } from './plan-decision.ts';

const draft: PlanDraft = {
  year: 2026,
  title: { 'zh-CN': '方案', en: 'Plan' },
  basis: 'official',
  source: { 'zh-CN': '来源', en: 'Source' },
  appealWorkingDays: 5,
  verifyWorkingDays: 5,
  departmentWeights: null,
  tasks: [],
};

const change = (state: StoredPlan['state'] | null, changed = true): PlanChange => ({
  draft,
  stored: state && { id: 'plan', state, planVersion: 1, effectiveFrom: '2026-01-01', draft },
  isHeadChanged: false,
  isTableChanged: changed,
});

describe('what an import may do to a plan', () => {
  it('A7: a closed plan is never changed, whatever the reason', () =>
    expect(mayChangePlan(change('closed'), 'because')).toMatchObject({ ok: false, rule: 'A7' }));

  it('A7: a closed plan that does not change is no obstacle', () =>
    expect(mayChangePlan(change('closed', false), '')).toEqual({ ok: true }));

  it('A10: a plan in force changes with a reason', () =>
    expect(mayChangePlan(change('in-force'), 'because')).toEqual({ ok: true }));

  it('A10: a plan in force does not change without one', () =>
    expect(mayChangePlan(change('in-force'), '')).toMatchObject({ ok: false, rule: 'A10' }));

  it('A10: terms and titles of a plan in force need the reason too', () =>
    expect(mayChangePlan({ ...change('in-force', false), isHeadChanged: true }, '')).toMatchObject({ rule: 'A10' }));

  it('a draft and a new plan need no reason', () => {
    expect(mayChangePlan(change('draft'), '')).toEqual({ ok: true });
    expect(mayChangePlan(change(null), '')).toEqual({ ok: true });
  });
});

describe('A10: the first day of a new version', () => {
  it.each([
    ['today in the course of the year', 2026, '2026-06-15', '2026-01-01', '2026-06-15'],
    ['1 January of a year to come', 2027, '2026-06-15', '2027-01-01', '2027-01-01'],
    ['31 December of a year gone by', 2017, '2026-06-15', '2017-01-01', '2017-12-31'],
    ['the day of the latest version when that is later', 2026, '2026-06-15', '2026-07-01', '2026-07-01'],
    ['on the last day of the year itself', 2026, '2026-12-31', '2026-01-01', '2026-12-31'],
    ['on the first day of the year itself', 2026, '2026-01-01', '2026-01-01', '2026-01-01'],
  ])('A10: %s', (_name, year, today, latestFrom, day) => expect(versionDay(year, today, latestFrom)).toBe(day));
});
