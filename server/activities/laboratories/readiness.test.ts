import { describe, expect, it } from 'vitest';
import { CHECKLIST_ITEMS, type ChecklistItem, type ReadinessAnswers, type ReadinessResult } from './checklist.ts';
import { mayAssess, readinessBySection, readinessScore } from './readiness.ts';

const all = (result: ReadinessResult): ReadinessAnswers =>
  Object.fromEntries(CHECKLIST_ITEMS.map((item) => [item, { result, note: '' }]));
const some = (results: Partial<Record<ChecklistItem, ReadinessResult>>): ReadinessAnswers =>
  Object.fromEntries(Object.entries(results).map(([item, result]) => [item, { result, note: '' }]));

describe('the readiness of a laboratory', () => {
  it('Z14: the checklist has 25 to 35 items of five main clauses', () => {
    expect(CHECKLIST_ITEMS.length).toBeGreaterThanOrEqual(25);
    expect(CHECKLIST_ITEMS.length).toBeLessThanOrEqual(35);
    expect(new Set(CHECKLIST_ITEMS).size).toBe(CHECKLIST_ITEMS.length);
    expect(readinessBySection({}).map(({ section }) => section)).toEqual(['4', '5', '6', '7', '8']);
  });

  it('Z14: ready counts 1, partly a half, missing nothing', () => {
    expect([readinessScore(all('ready')).score, readinessScore(all('partly')).score]).toEqual(['1', '0.5']);
    expect(readinessScore(all('missing')).score).toBe('0');
    const [, , resource] = readinessBySection(some({ '6.2': 'ready', '6.3': 'partly', '6.4': 'missing' }));
    expect(resource).toMatchObject({ section: '6', score: '0.5', ready: 1, partly: 1, missing: 1 });
    expect(resource?.unanswered).toEqual(['6.5', '6.6']);
  });

  it('Z14: what is not applicable leaves the denominator', () => {
    const score = (results: Partial<Record<ChecklistItem, ReadinessResult>>) => readinessScore(some(results)).score;
    expect(score({ '4.1': 'ready', '4.2': 'not-applicable' })).toBe('1');
    expect(score({ '4.1': 'ready', '4.2': 'missing', '5.1': 'missing' })).toBe('0.33333333333333333333');
  });

  it('Z14: nothing that applies is no score, which is not zero', () => {
    expect(readinessScore(all('not-applicable'))).toMatchObject({ score: null, notApplicable: CHECKLIST_ITEMS.length });
    expect(readinessScore({}).score).toBeNull();
  });

  it('Z14: an assessment answers every item', () => {
    expect(mayAssess(all('missing'))).toEqual({ ok: true });
    const { '7.10': _, ...open } = all('ready');
    expect(mayAssess(open)).toEqual({
      ok: false,
      reason: 'laboratory.readinessIncomplete',
      rule: 'Z14',
      params: { count: 1 },
    });
  });
});
