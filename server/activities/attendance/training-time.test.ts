import { describe, expect, it } from 'vitest';
import { codeState, evaluateUntil, evaluationTime, usualWindow, windowFault } from './training-time.ts';

const SHANGHAI = 'Asia/Shanghai';
const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`);
const training = { heldOn: '2026-03-04', startsAt: '14:00', hours: '2.5' };

describe('the time of a sign-in code', () => {
  it('Z14: runs from an hour before the training until it is over', () => {
    expect(usualWindow(training, SHANGHAI)).toEqual({
      opensAt: at('2026-03-04 13:00'),
      closesAt: at('2026-03-04 16:30'),
    });
  });

  it('Z14: never begins before the day of the training, and may end on a later one', () => {
    expect(usualWindow({ ...training, startsAt: '00:30', hours: '48' }, SHANGHAI)).toEqual({
      opensAt: at('2026-03-04 00:00'),
      closesAt: at('2026-03-06 00:30'),
    });
  });

  it.each([
    ['2026-03-04 12:59', 'early'],
    ['2026-03-04 13:00', 'open'],
    ['2026-03-04 16:29', 'open'],
    ['2026-03-04 16:30', 'open'],
    ['2026-03-04 16:31', 'expired'],
  ] as const)('Z14: at %s a code for 13:00 to 16:30 is %s', (now, state) => {
    const window = { ...usualWindow(training, SHANGHAI), revokedAt: null };
    expect(codeState(window, at(now))).toBe(state);
  });

  it('Z14: a code that was ended is so at any time', () => {
    const code = { ...usualWindow(training, SHANGHAI), revokedAt: at('2026-03-04 13:30') };
    expect(
      [at('2026-03-04 12:00'), at('2026-03-04 14:00'), at('2026-03-05 14:00')].map((now) => codeState(code, now)),
    ).toEqual(['revoked', 'revoked', 'revoked']);
  });

  const fault = (opensAt: string, closesAt: string, now = '2026-03-01 09:00') =>
    windowFault({ opensAt: at(opensAt), closesAt: at(closesAt) }, training, { now: at(now), timeZone: SHANGHAI });

  it('Z14: nobody attends before the day', () => {
    expect(fault('2026-03-03 23:59', '2026-03-04 15:00')).toEqual({ field: 'opensAt', fault: 'beforeDay' });
    expect(fault('2026-03-04 00:00', '2026-03-04 15:00')).toBeNull();
  });

  it('Z14: a code ends after it begins, not in the past, and within two weeks', () => {
    expect(fault('2026-03-04 13:00', '2026-03-04 13:00')).toEqual({ field: 'closesAt', fault: 'endsFirst' });
    expect(fault('2026-03-04 13:00', '2026-03-04 14:00', '2026-03-04 14:01')).toEqual({
      field: 'closesAt',
      fault: 'over',
    });
    expect(fault('2026-03-04 13:00', '2026-03-04 14:00', '2026-03-04 14:00')).toBeNull();
    expect(fault('2026-03-04 13:00', '2026-03-18 00:00')).toBeNull();
    expect(fault('2026-03-04 13:00', '2026-03-18 00:01')).toEqual({ field: 'closesAt', fault: 'tooLong' });
  });
});

describe('the time for evaluations', () => {
  const time = (local: string) =>
    evaluationTime(training, 14, { now: at(local), today: local.slice(0, 10), timeZone: SHANGHAI });

  it.each([
    ['2026-03-04 13:59', 'early'],
    ['2026-03-04 14:00', 'open'],
    ['2026-03-17 09:00', 'open'],
    ['2026-03-18 23:59', 'open'],
    ['2026-03-19 00:00', 'over'],
  ] as const)('Z14: at %s a training of 4 March at 14:00 is %s to be evaluated within 14 days', (local, state) =>
    expect(time(local)).toBe(state),
  );

  it('Z14: the last day is the one so many days after the training', () =>
    expect(evaluateUntil('2026-03-04', 14)).toBe('2026-03-18'));
});
