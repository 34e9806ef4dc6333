import { describe, expect, it } from 'vitest';
import { atHour, isQuiet } from './quiet-hours.ts';

describe('quiet hours', () => {
  it.each([
    ['12:59', false],
    ['13:00', true],
    ['14:29', true],
    ['14:30', false],
  ])('from 13:00 to 14:30, %s is quiet: %s', (time, quiet) =>
    expect(isQuiet({ from: '13:00', to: '14:30' }, time)).toBe(quiet),
  );

  it.each([
    ['21:59', false],
    ['22:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
    ['12:00', false],
  ])('from 22:00 over midnight to 07:00, %s is quiet: %s', (time, quiet) =>
    expect(isQuiet({ from: '22:00', to: '07:00' }, time)).toBe(quiet),
  );

  it.each([
    ['00:00', true],
    ['05:59', true],
    ['06:00', false],
    ['23:59', false],
  ])('from midnight to 06:00, %s is quiet: %s', (time, quiet) =>
    expect(isQuiet({ from: '00:00', to: '06:00' }, time)).toBe(quiet),
  );

  it.each([
    ['22:59', false],
    ['23:00', true],
    ['00:00', false],
  ])('from 23:00 to midnight, %s is quiet: %s', (time, quiet) =>
    expect(isQuiet({ from: '23:00', to: '00:00' }, time)).toBe(quiet),
  );

  it('there are none where none are set', () => expect(isQuiet({ from: '', to: '' }, '03:00')).toBe(false));

  it('an hour begins at its full hour', () =>
    expect([atHour(0), atHour(7), atHour(23)]).toEqual(['00:00', '07:00', '23:00']));
});
