import { describe, expect, it } from 'vitest';
import { type CalendarOfYear, calendarProblems, daysIn, missingYears, spansOf } from './check-calendar.ts';

const NEW_YEAR = { from: '2027-01-01', to: '2027-01-03', name: '元旦' };
const calendar = (wish: Partial<CalendarOfYear> = {}): CalendarOfYear => ({
  year: 2027,
  source: '国务院办公厅通知',
  holidays: [NEW_YEAR],
  workdays: [],
  ...wish,
});
const keys = (wish: Partial<CalendarOfYear>) =>
  Object.fromEntries(Object.entries(calendarProblems(calendar(wish))).map(([field, { key }]) => [field, key]));

describe("a year's calendar", () => {
  it('may be kept when every holiday and make-up day stands in its year', () => {
    expect(calendarProblems(calendar({ workdays: [{ day: '2027-02-20', name: '春节' }] }))).toEqual({});
  });

  it('refuses the same day as holiday and as working day, naming the day', () => {
    expect(calendarProblems(calendar({ workdays: [{ day: '2027-01-02', name: '元旦' }] }))).toEqual({
      'workdays.0.day': { key: 'workingDays.offAndWorked', params: { day: '2027-01-02' } },
    });
  });

  it('takes the first and the last day of its year, and none beyond', () => {
    const edges = [
      { from: '2027-01-01', to: '2027-01-01', name: '元旦' },
      { from: '2027-12-31', to: '2027-12-31', name: '元旦' },
    ];
    expect(keys({ holidays: edges })).toEqual({});
    expect(
      keys({
        holidays: [{ from: '2026-12-31', to: '2027-01-02', name: '元旦' }],
        workdays: [{ day: '2028-01-01', name: '元旦' }],
      }),
    ).toEqual({ 'holidays.0.from': 'workingDays.otherYear', 'workdays.0.day': 'workingDays.otherYear' });
  });

  it('knows working days only where nobody works otherwise: on Saturday and Sunday, not on Friday and Monday', () => {
    const workdays = ['2027-03-05', '2027-03-06', '2027-03-07', '2027-03-08'].map((day) => ({ day, name: 'x' }));
    expect(keys({ workdays })).toEqual({
      'workdays.0.day': 'workingDays.notWeekend',
      'workdays.3.day': 'workingDays.notWeekend',
    });
  });

  it('refuses a holiday that ends before it begins, and takes one of a single day', () => {
    expect(keys({ holidays: [{ from: '2027-04-05', to: '2027-04-04', name: '清明' }] })).toEqual({
      'holidays.0.to': 'workingDays.spanBackwards',
    });
    expect(keys({ holidays: [{ from: '2027-04-05', to: '2027-04-05', name: '清明' }] })).toEqual({});
  });

  it('refuses a day that is entered twice', () => {
    expect(
      keys({
        holidays: [NEW_YEAR, { from: '2027-01-03', to: '2027-01-04', name: '元旦' }],
        workdays: [
          { day: '2027-03-06', name: 'x' },
          { day: '2027-03-06', name: 'y' },
        ],
      }),
    ).toEqual({ 'holidays.1.from': 'workingDays.offTwice', 'workdays.1.day': 'workingDays.workedTwice' });
  });

  it('says what is missing and what is no day', () => {
    expect(
      keys({
        source: '',
        holidays: [{ from: '', to: '2027-02-30', name: '' }],
        workdays: [{ day: 'x', name: 'y' }],
      }),
    ).toEqual({
      source: 'field.required',
      'holidays.0.from': 'field.required',
      'holidays.0.to': 'field.date',
      'holidays.0.name': 'field.required',
      'workdays.0.day': 'field.date',
    });
  });

  it('has at least one holiday', () => {
    expect(keys({ holidays: [] })).toEqual({ holidays: 'workingDays.noHoliday' });
  });

  it('tells every problem at once, each beside its row', () => {
    expect(
      Object.keys(
        keys({
          holidays: [NEW_YEAR, { from: '2027-05-05', to: '2027-05-01', name: '劳动节' }],
          workdays: [
            { day: '2027-01-03', name: '元旦' },
            { day: '2027-05-07', name: '劳动节' },
          ],
        }),
      ),
    ).toEqual(['holidays.1.to', 'workdays.0.day', 'workdays.1.day']);
  });
});

it('a span and its days say the same', () => {
  const spans = [NEW_YEAR, { from: '2027-01-04', to: '2027-01-04', name: '调休' }];
  expect(spansOf(spans.flatMap((span) => daysIn(span).map((day) => ({ day, name: span.name }))))).toEqual(spans);
});

it('the calendars of the running and of the next year are missed until they are entered', () => {
  expect(missingYears([2025, 2026], '2026-12-31')).toEqual([2027]);
  expect(missingYears([2025, 2026], '2027-01-01')).toEqual([2027, 2028]);
  expect(missingYears([2026, 2027], '2026-06-01')).toEqual([]);
});
