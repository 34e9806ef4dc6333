import { expect, it } from 'vitest';
import { addDays, civilDate, clockTime, startOfDay } from './calendar.ts';

it('a civil day begins at midnight of its own time zone', () => {
  expect(startOfDay('2026-04-01').toISOString()).toBe('2026-03-31T16:00:00.000Z');
  expect(startOfDay('2026-04-01', 'UTC').toISOString()).toBe('2026-04-01T00:00:00.000Z');
  expect(startOfDay('2026-01-15', 'America/New_York').toISOString()).toBe('2026-01-15T05:00:00.000Z');
});

it('a civil day begins where the one before ends, also when clocks change', () => {
  for (const timeZone of ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York']) {
    for (let day = '2026-10-20'; day < '2026-11-05'; day = addDays(day, 1)) {
      const begins = startOfDay(day, timeZone);
      expect(civilDate(begins, timeZone)).toBe(day);
      expect(civilDate(new Date(begins.getTime() - 1), timeZone)).toBe(addDays(day, -1));
    }
  }
});

it.each([
  ['2026-03-01T15:59:59Z', 'Asia/Shanghai', '23:59'],
  ['2026-03-01T16:00:00Z', 'Asia/Shanghai', '00:00'],
  ['2026-07-01T06:30:00Z', 'Europe/London', '07:30'],
])('the clock at %s in %s shows %s', (instant, zone, time) => expect(clockTime(new Date(instant), zone)).toBe(time));
