import { describe, expect, it } from 'vitest';
import { CHECK_ITEMS, type CheckAnswers } from './items.ts';
import { checkProblems, coverage, dueReminder, mayCompleteCheck, nonConformingItems } from './outcome.ts';

const ALL_CONFORM: CheckAnswers = Object.fromEntries(
  CHECK_ITEMS.map((item) => [item, { result: 'conforms', facts: '' }]),
);
const found = (facts: string): CheckAnswers => ({ ...ALL_CONFORM, '2.2': { result: 'non-conforming', facts } });

describe('a supervision check', () => {
  it('EF7: has six items, 1.1 to 1.3 and 2.1 to 2.3', () =>
    expect(CHECK_ITEMS).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2', '2.3']));

  it('EF7: is complete when every item is answered', () => {
    expect(mayCompleteCheck(ALL_CONFORM)).toEqual({ ok: true });
    const { '2.3': _, ...fiveItems } = ALL_CONFORM;
    expect(mayCompleteCheck(fiveItems)).toEqual({
      ok: false,
      reason: 'check.unanswered',
      rule: 'EF7',
      params: { item: '2.3' },
    });
    expect(checkProblems({})).toHaveLength(6);
  });

  it('EF7: a non-conforming item needs its facts', () => {
    for (const facts of ['', ' \n']) {
      expect(checkProblems(found(facts))).toEqual([
        { ok: false, reason: 'check.factsMissing', rule: 'EF7', params: { item: '2.2' } },
      ]);
    }
    expect(mayCompleteCheck(found('追溯记录缺 3 月批次'))).toEqual({ ok: true });
  });

  it('EF7: tells which items do not conform', () => {
    expect(nonConformingItems(found('x'))).toEqual(['2.2']);
    expect(nonConformingItems(ALL_CONFORM)).toEqual([]);
  });
});

describe('the coverage of a year', () => {
  const zone = ['a', 'b', 'c'].map((id) => ({ id, admittedOn: '2025-05-01' }));
  const covered = (checks: { enterpriseId: string; on: string }[], perYear = 1, today = '2027-01-31') =>
    coverage(zone, checks, 2026, perYear, today);
  const check = (enterpriseId: string, on: string) => ({ enterpriseId, on });

  it('E11: every enterprise is checked once a year; who is not is listed', () =>
    expect(covered([check('a', '2026-03-01'), check('a', '2026-09-01'), check('c', '2026-03-02')])).toEqual({
      checked: 2,
      total: 3,
      unchecked: ['b'],
      share: '0.66666666666666666667',
    }));

  it('E11: only the checks of the year count, from its first day to its last', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => covered([check('a', day)]).checked)).toEqual([0, 1, 1, 0]);
  });

  it('E11: the number of checks is the one of the zone', () => {
    const checks = [check('a', '2026-03-01'), check('b', '2026-03-01'), check('b', '2026-04-01')];
    expect(covered(checks, 2)).toMatchObject({ checked: 1, unchecked: ['a', 'c'] });
  });

  it('E11: an enterprise counts once it is admitted, and nothing of the future counts', () => {
    const admitted = (admittedOn: string) => coverage([{ id: 'd', admittedOn }], [], 2026, 1, '2026-06-30').total;
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map(admitted)).toEqual([1, 1, 0]);
    expect(covered([check('a', '2026-07-01')], 1, '2026-06-30').checked).toBe(0);
    expect(covered([], 1, '2025-06-30')).toMatchObject({ total: 3, checked: 0 });
  });

  it('E11: nobody to check is no share, which is not zero', () => {
    expect(coverage([], [], 2026, 1, '2026-06-30').share).toBeNull();
    expect(covered([]).share).toBe('0');
    expect(covered(['a', 'b', 'c'].map((id) => check(id, '2026-05-05'))).share).toBe('1');
  });

  it('E11: the office is reminded from the notice on, and after the last day of the year it is overdue', () => {
    const reminder = (today: string) => dueReminder(today, 2026, 30).state;
    expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(reminder)).toEqual([
      'ahead',
      'dueSoon',
      'dueSoon',
      'overdue',
    ]);
    expect(dueReminder('2026-12-01', 2026, 30)).toMatchObject({ dueOn: '2026-12-31', daysLeft: 30 });
  });
});
