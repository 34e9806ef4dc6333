import { describe, expect, it } from 'vitest';
import { emptyRow, entriesOf, isBlank, isRowField, readEntryRows, restText, withoutBlanks } from './entry-rows.ts';

const COLUMNS = [{ id: 'country' }, { id: 'amount' }, { id: 'failed', initial: '0' }];
const row = (country: string, amount = '', failed = '0') => ({ country, amount, failed });

describe('a typed row', () => {
  it('is blank while it holds nothing but what stood there', () => {
    expect(isBlank(emptyRow(COLUMNS), COLUMNS)).toBe(true);
    expect(isBlank(row(' ', ''), COLUMNS)).toBe(true);
    expect(isBlank(row('', '', ''), COLUMNS)).toBe(true);
    expect(isBlank(row('', '', '1'), COLUMNS)).toBe(false);
    expect(isBlank({}, COLUMNS)).toBe(true);
  });

  it('is left out when blank, wherever it stands', () =>
    expect(withoutBlanks([row(''), row('DE'), row(''), row('US')], COLUMNS)).toEqual([row('DE'), row('US')]));
});

describe('the rows of a form', () => {
  it('come in the order of their numbers, with what the hidden field carries around them', () => {
    const all = [row('A'), row('B', '1'), row('C'), row('D', '', '2')];
    const fields: [string, string][] = [
      ['rows.10.country', 'C'],
      ['rows.2.country', 'B'],
      ['rows.2.amount', '1'],
      ['reason', 'not a cell'],
      ['rows.2.unheard', 'of'],
      ['rowsRest', restText(all, 1, 3, COLUMNS)],
    ];
    expect(readEntryRows(fields, COLUMNS)).toEqual(all);
  });

  it('carry nothing when all of them are in the page', () => expect(restText([row('A')], 0, 1, COLUMNS)).toBe(''));

  it.each(['{', '7', '[1,2]', '[[1],["x"]]', '[[[1,{}]],[]]'])('survive a hidden field that says %j', (rest) => {
    const rows = readEntryRows([['rowsRest', rest]], COLUMNS);
    expect(rows.every((each) => Object.values(each).every((cell) => cell === ''))).toBe(true);
  });

  it('are read from kept values like from a form', () =>
    expect(readEntryRows(entriesOf({ 'rows.0.country': ['DE'], hasExports: ['yes'] }), COLUMNS)).toEqual([row('DE')]));

  it('are told from other fields', () => {
    expect(['rows.0.amount', 'rowsRest'].every(isRowField)).toBe(true);
    expect(['rows', 'reason', 'rowsFrom'].some(isRowField)).toBe(false);
  });
});
