import { describe, expect, it } from 'vitest';
import { readTrainingFilters, yearsAround } from './training-filters.ts';

const read = (search: string) => readTrainingFilters(new URLSearchParams(search), 2026);

describe('the filters of the list of trainings', () => {
  it('shows this year of all bodies unless the address says otherwise', () => {
    expect(read('')).toEqual({ year: 2026, body: '', state: null });
    expect(read('year=2027&body=office&state=held')).toEqual({ year: 2027, body: 'office', state: 'held' });
  });

  it('leaves out what it does not understand', () =>
    expect(read("year=x&body=' OR 1=1&state=done")).toEqual({ year: 2026, body: '', state: null }));

  it('offers the next year and those before it, and one that is asked for', () => {
    expect(yearsAround(2026, 2026)).toEqual([2027, 2026, 2025, 2024, 2023]);
    expect(yearsAround(2026, 2019)).toContain(2019);
  });
});
