import { describe, expect, it } from 'vitest';
import { type Standing, type StandingEvent, standingAsOf } from './lifecycle.ts';
import { firstDayToReapply, mayApply, mayRestore } from './lockout.ts';

const HISTORY: StandingEvent[] = [
  { kind: 'registered', on: '2023-01-10' },
  { kind: 'admitted', on: '2023-03-01' },
  { kind: 'suspended', on: '2024-05-06' },
  { kind: 'removed', on: '2025-03-15' },
];
const on = (day: string): Standing | null => standingAsOf(HISTORY, day);

describe('applying again', () => {
  it('E10: a removed enterprise is locked out until the same day a year later, and not on it', () => {
    const removed = on('2025-03-15');
    for (const today of ['2025-03-15', '2026-03-14']) {
      expect(mayApply(removed, 1, today)).toEqual({
        ok: false,
        reason: 'enterprise.lockedOut',
        rule: 'E10',
        params: { firstDay: '2026-03-15' },
      });
    }
    expect(mayApply(removed, 1, '2026-03-15')).toEqual({ ok: true });
    expect(mayApply(removed, 1, '2026-03-16')).toEqual({ ok: true });
  });

  it('E10: the ban has as many years as the zone sets', () =>
    expect(mayApply(on('2025-03-15'), 2, '2026-03-15')).toMatchObject({ params: { firstDay: '2027-03-15' } }));

  it('E10: a year from 29 February is over on 1 March, and on 29 February where there is one', () => {
    expect(firstDayToReapply('2024-02-29', 1)).toBe('2025-03-01');
    expect(firstDayToReapply('2024-02-29', 4)).toBe('2028-02-29');
    expect(firstDayToReapply('2024-02-28', 1)).toBe('2025-02-28');
    expect(firstDayToReapply('2024-12-31', 1)).toBe('2025-12-31');
  });

  it('E2: an enterprise in the zone does not apply, suspended or not', () => {
    for (const day of ['2023-03-01', '2024-05-06']) {
      expect(mayApply(on(day), 1, '2024-06-01')).toMatchObject({ reason: 'enterprise.alreadyInZone', rule: 'E2' });
    }
  });

  it('E2: an enterprise of the census may apply, and so may one that it does not know', () => {
    expect(mayApply(on('2023-01-10'), 1, '2023-01-10')).toEqual({ ok: true });
    expect(mayApply(null, 1, '2023-01-10')).toEqual({ ok: true });
  });
});

describe('restoring', () => {
  const suspended = { status: 'suspended', suspendedOn: '2026-04-10' } as const;
  const passed = (completedOn: string) => ({ outcome: 'passed', completedOn }) as const;

  it('E10: the evaluation must be dated after the day of the suspension', () => {
    for (const day of ['2026-04-09', '2026-04-10']) {
      expect(mayRestore(suspended, passed(day), true)).toEqual({
        ok: false,
        reason: 'enterprise.noEvaluationAfterSuspension',
        rule: 'E10',
        params: { suspendedOn: '2026-04-10' },
      });
    }
    expect(mayRestore(suspended, passed('2026-04-11'), true)).toEqual({ ok: true });
  });

  it('E10: an evaluation that is missing, open or failed restores nothing', () => {
    for (const evaluation of [
      null,
      { outcome: 'open', completedOn: '2026-05-01' } as const,
      { outcome: 'failed', completedOn: '2026-05-01' } as const,
    ]) {
      expect(mayRestore(suspended, evaluation, true)).toMatchObject({
        reason: 'enterprise.noEvaluationAfterSuspension',
      });
    }
  });

  it('E10: nothing is restored while the effects remain', () =>
    expect(mayRestore(suspended, passed('2026-05-01'), false)).toMatchObject({
      reason: 'enterprise.effectsRemain',
      rule: 'E10',
    }));

  it('E10: only a suspended enterprise is restored', () => {
    for (const status of ['registered', 'admitted', 'removed'] as const) {
      expect(mayRestore({ status, suspendedOn: null }, passed('2026-05-01'), true)).toMatchObject({
        reason: 'enterprise.notSuspended',
        rule: 'E10',
      });
    }
  });
});
