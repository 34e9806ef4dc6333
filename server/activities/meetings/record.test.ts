import { describe, expect, it } from 'vitest';
import {
  type Attendance,
  bodiesPresent,
  daysLeft,
  mayBeDue,
  mayBeHeld,
  mayConfirm,
  mayCountAsJoint,
  usualDueOn,
} from './record.ts';

const person = (department: string | null, wish: Partial<Attendance> = {}): Attendance => ({
  department,
  organisation: '',
  attended: true,
  ...wish,
});

describe('the record of a joint meeting', () => {
  it('Z2: minutes are refused the day before the meeting, and taken on its day and after it', () => {
    expect(mayBeHeld('2026-03-10', '2026-03-09')).toMatchObject({
      ok: false,
      reason: 'meetings.minutesEarly',
      params: { meetsOn: '2026-03-10' },
    });
    expect(mayBeHeld('2026-03-10', '2026-03-10')).toEqual({ ok: true });
    expect(mayBeHeld('2026-03-10', '2026-03-11')).toEqual({ ok: true });
  });

  it('Z2: a meeting is joint from two different bodies present', () => {
    expect(mayCountAsJoint(bodiesPresent([person('commerce'), person('commerce')]))).toMatchObject({
      ok: false,
      reason: 'meetings.oneBody',
    });
    expect(bodiesPresent([person('commerce'), person(null)])).toBe(2);
    expect(mayCountAsJoint(2)).toEqual({ ok: true });
    expect(bodiesPresent([person('commerce'), person('association'), person(null)])).toBe(3);
  });

  it('Z2: who stayed away, was not marked, or came from elsewhere makes no body present', () => {
    expect(bodiesPresent([])).toBe(0);
    expect(
      bodiesPresent([
        person('commerce'),
        person('association', { attended: false }),
        person(null, { attended: null }),
        person(null, { organisation: '某检测机构' }),
      ]),
    ).toBe(1);
  });

  it("Z2: a department that is the zone's office under another name is one body with it", () => {
    expect(bodiesPresent([person(null), person('zone-office')], ['zone-office'])).toBe(1);
    expect(bodiesPresent([person('zone-office'), person('commerce')], ['zone-office'])).toBe(2);
  });

  it('Z2: an action is due so many days after the meeting, never before it', () => {
    expect(usualDueOn('2026-03-10', 30)).toBe('2026-04-09');
    expect(mayBeDue('2026-03-10', '2026-03-09')).toMatchObject({ ok: false, reason: 'meetings.dueBeforeMeeting' });
    expect(mayBeDue('2026-03-10', '2026-03-10')).toEqual({ ok: true });
  });

  it('Z2: another person than who reported an action confirms it', () => {
    expect(mayConfirm('a', 'a')).toMatchObject({ ok: false, reason: 'meetings.ownReport' });
    expect(mayConfirm('a', 'b')).toEqual({ ok: true });
  });

  it('Z2: the last day is in time, the day after is late, and a closed action stays as late as it was', () => {
    const open = { dueOn: '2026-04-09', closedOn: null };
    expect([daysLeft(open, '2026-04-08'), daysLeft(open, '2026-04-09'), daysLeft(open, '2026-04-10')]).toEqual([
      1, 0, -1,
    ]);
    expect(daysLeft({ ...open, closedOn: '2026-04-11' }, '2026-12-31')).toBe(-2);
  });
});
