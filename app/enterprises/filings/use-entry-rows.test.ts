import { describe, expect, it } from 'vitest';
import { ROWS_SHOWN } from './entry-rows.ts';
import { firstState, reduceEntry, windowOf } from './use-entry-rows.ts';

const COLUMNS = [{ id: 'country' }, { id: 'amount' }];
const row = (country: string, amount = '') => ({ country, amount });
const reduce = reduceEntry(COLUMNS, 250);
const start = (rows: { country: string; amount: string }[], spare = 0) =>
  firstState({ rows, cells: {}, from: 0 }, COLUMNS, 250, spare);
const countries = (state: ReturnType<typeof start>) => state.rows.map(({ cells }) => cells.country);

describe('the rows of the grid', () => {
  it('keep their keys while others come and go', () => {
    const first = start([row('A'), row('B')], 1);
    const [, second] = first.rows;
    const state = reduce(reduce(first, { type: 'remove', key: 0 }), { type: 'add', count: 2 });
    expect(countries(state)).toEqual(['B', '', '', '']);
    expect(state.rows[0]).toBe(second);
    expect(new Set(state.rows.map(({ key }) => key)).size).toBe(4);
  });

  it('never end: without the last one there is a blank one', () =>
    expect(countries(reduce(start([row('A')]), { type: 'remove', key: 0 }))).toEqual(['']));

  it('grow to their limit and no further', () =>
    expect(reduce(start([row('A')]), { type: 'add', count: 1_000 }).rows).toHaveLength(250));

  it('change one by one: a keystroke leaves all others the same', () => {
    const first = start([row('A'), row('B')]);
    const state = reduce(first, { type: 'change', key: 1, column: 'amount', text: '5' });
    expect(state.rows[0]).toBe(first.rows[0]);
    expect(state.rows[1]?.cells).toEqual(row('B', '5'));
  });

  it('take mistakes as the server counted them, blank rows left out, and show the first', () => {
    const many = Array.from({ length: 150 }, (_, index) => row(`C${index}`));
    const first = start([row(''), ...many]);
    const state = reduce(first, { type: 'answered', cells: { 120: { amount: 'missing' } } });
    expect(state.rows[120]).toMatchObject({ id: '120', cells: row('C120'), errors: { amount: 'missing' } });
    expect(state.from).toBe(ROWS_SHOWN);
    expect(state.rows.at(-1)?.cells).toEqual(row(''));
  });

  it('stand in the page by parts', () => {
    expect([0, 99, 100, 199, 200].map(windowOf)).toEqual([0, 0, 100, 100, 200]);
    const state = { ...start(Array.from({ length: 101 }, (_, index) => row(`C${index}`))), from: 100 };
    expect(reduce(state, { type: 'remove', key: 100 }).from).toBe(0);
  });
});
