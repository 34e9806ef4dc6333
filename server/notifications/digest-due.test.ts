import { describe, expect, it } from 'vitest';
import { isDigestDue, isMailDue, type MailWish } from './digest-due.ts';

const wish = (wishes: Partial<MailWish> = {}): MailWish => ({
  mode: 'digest',
  digestHour: 8,
  quietFrom: '',
  quietTo: '',
  digestedOn: '2026-03-01',
  ...wishes,
});
const at = (time: string, day = '2026-03-02') => ({ day, time });

describe('a daily digest', () => {
  it.each([
    ['07:59', false],
    ['08:00', true],
    ['08:01', true],
    ['23:59', true],
  ])('for eight o’clock is due at %s: %s', (time, due) => expect(isDigestDue(wish(), at(time))).toBe(due));

  it('comes once a civil day', () => {
    expect(isDigestDue(wish({ digestedOn: '2026-03-02' }), at('08:00'))).toBe(false);
    expect(isDigestDue(wish({ digestedOn: '2026-03-02' }), at('23:59'))).toBe(false);
    expect(isDigestDue(wish({ digestedOn: '2026-03-02' }), at('08:00', '2026-03-03'))).toBe(true);
  });

  it('comes on the first day, too', () => expect(isDigestDue(wish({ digestedOn: null }), at('08:00'))).toBe(true));

  it('at midnight begins with the day', () => expect(isDigestDue(wish({ digestHour: 0 }), at('00:00'))).toBe(true));
});

describe('an email', () => {
  const quiet = { quietFrom: '22:00', quietTo: '07:00' };

  it.each([
    ['21:59', true],
    ['22:00', false],
    ['06:59', false],
    ['07:00', true],
  ])('sent at once waits for the end of quiet hours: at %s it may go: %s', (time, due) =>
    expect(isMailDue(wish({ mode: 'at-once', ...quiet }), at(time))).toBe(due),
  );

  it('is not sent where none is wanted', () => expect(isMailDue(wish({ mode: 'off' }), at('12:00'))).toBe(false));

  it('with a digest that comes late waits for the end of quiet hours', () => {
    expect(isMailDue(wish(quiet), at('22:30'))).toBe(false);
    expect(isMailDue(wish(quiet), at('08:00', '2026-03-03'))).toBe(true);
  });
});
