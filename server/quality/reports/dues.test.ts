import { describe, expect, it } from 'vitest';
import { WORKING_DAYS } from '../../../tests/factories/working-days.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { dataDueOn, draftDueOn, isLate, latestOpinionDay, publicationDueOn, reviewDueOn } from './dues.ts';

const PACK: RulePack = [
  { ruleId: 'Q4', name: 'firstHalfDataDue', value: '07-10', unit: 'month-day' },
  { ruleId: 'Q4', name: 'secondHalfDataDue', value: '01-10', unit: 'month-day' },
  { ruleId: 'Q7', name: 'firstHalfDraftDue', value: '07-20', unit: 'month-day' },
  { ruleId: 'Q7', name: 'secondHalfDraftDue', value: '01-20', unit: 'month-day' },
  { ruleId: 'Q8', name: 'reviewDays', value: '5', unit: 'days' },
  { ruleId: 'Q8', name: 'consultationWorkingDays', value: '10', unit: 'working-days' },
  { ruleId: 'Q9', name: 'firstHalfPublicationDue', value: '08-15', unit: 'month-day' },
  { ruleId: 'Q9', name: 'secondHalfPublicationDue', value: '02-20', unit: 'month-day' },
];
const FIRST = { year: 2026, half: 1 } as const;
const SECOND = { year: 2026, half: 2 } as const;
const lateOn = (dueOn: string, ...days: string[]) => days.map((day) => isLate(dueOn, day, day));

describe('the due days of a half-year', () => {
  it('Q4: the departments’ parts are due before the draft, those of the second half in the next year', () =>
    expect([dataDueOn(FIRST, PACK), dataDueOn(SECOND, PACK)]).toEqual(['2026-07-10', '2027-01-10']));

  it('Q7: a draft of 20 July is in time, and of 21 July late', () =>
    expect(lateOn(draftDueOn(FIRST, PACK), '2026-07-19', '2026-07-20', '2026-07-21')).toEqual([false, false, true]));

  it('Q7: a second half is due in the next year: 20 January is in time, 21 January late', () => {
    expect(draftDueOn(SECOND, PACK)).toBe('2027-01-20');
    expect(lateOn(draftDueOn(SECOND, PACK), '2027-01-20', '2027-01-21')).toEqual([false, true]);
  });

  it('Q7: what is not handed in is late from the day after, and what was in time stays so', () => {
    expect([isLate('2026-07-20', null, '2026-07-20'), isLate('2026-07-20', null, '2026-07-21')]).toEqual([false, true]);
    expect(isLate('2026-07-20', '2026-07-20', '2026-12-31')).toBe(false);
  });

  it('Q8: the office reviews within five days: the fifth is in time, the sixth late', () => {
    expect(reviewDueOn('2026-07-20', PACK)).toBe('2026-07-25');
    expect(lateOn(reviewDueOn('2026-07-20', PACK), '2026-07-25', '2026-07-26')).toEqual([false, true]);
  });

  it('Q9: published on 15 August is in time, on 16 August late', () =>
    expect(lateOn(publicationDueOn(FIRST, PACK), '2026-08-15', '2026-08-16')).toEqual([false, true]));

  it('Q9: the second half is published by 20 February of the next year, and late on the 21st', () => {
    expect(publicationDueOn(SECOND, PACK)).toBe('2027-02-20');
    expect(lateOn(publicationDueOn(SECOND, PACK), '2027-02-20', '2027-02-21')).toEqual([false, true]);
  });

  it('a number that the zone does not set decides nothing', () =>
    expect(() => draftDueOn(FIRST, [])).toThrow(expect.objectContaining({ ruleId: 'Q7' })));
});

describe('the term for opinions', () => {
  const until = (from: string) => latestOpinionDay(WORKING_DAYS, from, PACK);

  it('Q8: is ten working days from the day after the circulation, weekends left out', () =>
    expect(until('2026-07-20')).toBe('2026-08-03'));

  it('Q8: leaves out Spring Festival 2026 and counts the Saturdays and Sundays that are worked for it', () => {
    // Off from 15 to 23 February; Saturday the 14th and Saturday the 28th are worked.
    expect(until('2026-02-09')).toBe('2026-02-28');
    expect(until('2026-02-13')).toBe('2026-03-05');
  });

  it('Q8: leaves out National Day 2026 and counts the days that are worked for it', () => {
    // Off on 25 September (Mid-Autumn) and from 1 to 7 October; Sunday 20 September and Saturday 10 October are worked.
    expect(until('2026-09-18')).toBe('2026-10-09');
    expect(until('2026-09-24')).toBe('2026-10-15');
  });

  it('Q8: that reaches into a year whose calendar is not known is not known, and never guessed', () => {
    expect(until('2026-12-17')).toBe('2026-12-31');
    expect(until('2026-12-18')).toBeNull();
    expect(until('2027-01-04')).toBeNull();
  });
});
