import { describe, expect, it } from 'vitest';
import { mayAttend, mayBeOn, mayHold } from './hold.ts';

const DAYS = ['2026-03-04', '2026-03-05', '2026-03-06'];

describe('the day of a training', () => {
  it('Z14: a training is recorded as held from its day on, not before', () => {
    expect(DAYS.map((today) => mayHold('2026-03-05', today, 1).ok)).toEqual([false, true, true]);
    expect(mayHold('2026-03-05', '2026-03-04', 1)).toEqual({
      ok: false,
      reason: 'training.notYet',
      rule: 'Z14',
      params: { day: '2026-03-05' },
    });
  });

  it('Z14: a training counts with one participant who was there, not with none', () => {
    expect(mayHold('2026-03-05', '2026-03-05', 0)).toEqual({
      ok: false,
      reason: 'training.nobodyAttended',
      rule: 'Z14',
    });
    expect(mayHold('2026-03-05', '2026-03-05', 1)).toEqual({ ok: true });
  });

  it('Z14: nobody attends before the day', () => {
    expect(DAYS.map((today) => mayAttend('2026-03-05', today).ok)).toEqual([false, true, true]);
    expect(mayAttend('2026-03-05', '2026-03-04')).toMatchObject({ reason: 'training.attendanceTooEarly' });
  });

  it('Z14: once people have been there, the day is moved to today at the latest', () => {
    expect(DAYS.map((day) => mayBeOn(day, '2026-03-05', true).ok)).toEqual([true, true, false]);
    expect(mayBeOn('2026-03-06', '2026-03-05', false)).toEqual({ ok: true });
  });
});
