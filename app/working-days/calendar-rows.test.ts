import { describe, expect, it } from 'vitest';
import { fieldInForm, filledRows, typedRows } from './calendar-rows.ts';

describe("the rows of the calendar's form", () => {
  const values = {
    source: ['notice'],
    'holidays.0.from': ['2027-01-01'],
    'holidays.0.name': ['元旦'],
    'holidays.2.to': ['2027-02-11'],
    'holidays.3.to': [' '],
    'workdays.0.day': [''],
  };

  it('come back in their places, without the empty ones at the end', () => {
    expect(typedRows(values, 'holidays')).toEqual([
      { from: '2027-01-01', to: '', name: '元旦' },
      { from: '', to: '', name: '' },
      { from: '', to: '2027-02-11', name: '' },
    ]);
    expect(typedRows(values, 'workdays')).toEqual([]);
  });

  it('are sent without the empty ones, and what is wrong is told where it was typed', () => {
    const filled = filledRows(typedRows(values, 'holidays'));
    const places = { holidays: filled.map(({ place }) => place), workdays: [] };
    expect(places.holidays).toEqual([0, 2]);
    expect(fieldInForm('holidays.1.to', places)).toBe('holidays.2.to');
    expect(fieldInForm('holidays', places)).toBe('holidays.0.from');
    expect(fieldInForm('source', places)).toBe('source');
  });
});
