import { describe, expect, it } from 'vitest';
import { WORKING_DAYS } from '../../../tests/factories/working-days.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { mayCirculate, mayConclude, mayMeet, mayRespond, mayReview, type Round, unanswered } from './consultation.ts';

const PACK: RulePack = [{ ruleId: 'Q8', name: 'consultationWorkingDays', value: '10', unit: 'working-days' }];
const circulate = (today: string, endsOn: string) => mayCirculate(WORKING_DAYS, today, endsOn, PACK);
const round: Round = { mode: 'circulation', endsOn: '2026-08-03', asked: ['a', 'b'], answered: ['a'] };
const named = { missing: 'B' };

describe('the office’s review', () => {
  it('Q8: is another person’s than who handed the report in', () => {
    expect(mayReview('a', 'b')).toEqual({ ok: true });
    expect(mayReview('a', 'a')).toEqual({ ok: false, reason: 'quality.ownReview', rule: 'Q8' });
  });
});

describe('a circulation to the departments', () => {
  it('Q8: ends from the next day on to the tenth working day, and no later', () => {
    expect(circulate('2026-07-20', '2026-07-20')).toMatchObject({
      reason: 'quality.opinionsTooSoon',
      params: { firstDay: '2026-07-21' },
    });
    expect(circulate('2026-07-20', '2026-07-21')).toEqual({ ok: true });
    expect(circulate('2026-07-20', '2026-08-03')).toEqual({ ok: true });
    expect(circulate('2026-07-20', '2026-08-04')).toMatchObject({
      reason: 'quality.opinionsTooLong',
      rule: 'Q8',
      params: { latest: '2026-08-03' },
    });
  });

  it('Q8: across Spring Festival and National Day ends on the tenth day that is worked', () => {
    expect([circulate('2026-02-09', '2026-02-28').ok, circulate('2026-02-09', '2026-03-01').ok]).toEqual([true, false]);
    expect([circulate('2026-09-24', '2026-10-15').ok, circulate('2026-09-24', '2026-10-16').ok]).toEqual([true, false]);
  });

  it('Q8: is refused where its term may reach into a year without calendar, naming the year', () => {
    expect(circulate('2026-12-18', '2026-12-21')).toEqual({
      ok: false,
      reason: 'quality.calendarUnknown',
      rule: 'Q8',
      params: { year: 2027 },
    });
    expect(circulate('2028-01-10', '2028-01-11')).toMatchObject({ params: { year: 2028 } });
  });
});

describe('a consultation', () => {
  it('Q8: a meeting is called for today or later', () =>
    expect(['2026-07-20', '2026-07-21'].map((today) => mayMeet(today, '2026-07-20').ok)).toEqual([true, false]));

  it('Q8: each department that is asked answers once, by the last day', () => {
    expect(mayRespond(round, 'b', '2026-08-03')).toEqual({ ok: true });
    expect(mayRespond(round, 'b', '2026-08-04')).toMatchObject({
      reason: 'quality.opinionsOver',
      rule: 'Q8',
      params: { endsOn: '2026-08-03' },
    });
    expect(mayRespond(round, 'a', '2026-08-03')).toMatchObject({ reason: 'quality.answeredAlready' });
    expect(mayRespond(round, 'c', '2026-08-03')).toMatchObject({ reason: 'quality.notAsked' });
  });

  it('Q8: a circulation is concluded when all have answered or its last day is over, naming who is missing before', () => {
    expect(unanswered(round)).toEqual(['b']);
    expect(mayConclude(round, '2026-08-03', named)).toEqual({
      ok: false,
      reason: 'quality.opinionsMissing',
      rule: 'Q8',
      params: { endsOn: '2026-08-03', missing: 'B' },
    });
    expect(mayConclude(round, '2026-08-04', named)).toEqual({ ok: true });
    expect(mayConclude({ ...round, answered: ['b', 'a'] }, '2026-07-21', named)).toEqual({ ok: true });
  });

  it('Q8: a meeting is concluded from its day on, whoever has answered', () => {
    const meeting: Round = { ...round, mode: 'meeting' };
    expect(mayConclude(meeting, '2026-08-02', named)).toMatchObject({ params: { meetingOn: '2026-08-03' } });
    expect(mayConclude(meeting, '2026-08-03', named)).toEqual({ ok: true });
  });
});
