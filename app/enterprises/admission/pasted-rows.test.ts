import { describe, expect, it } from 'vitest';
import { isTable, pastedCells, pastedChoice, pastedChoices, pastedDay, withPasted } from './pasted-rows.ts';

const asTyped = (_column: string, text: string) => text;

describe('what is copied from a spreadsheet', () => {
  it('has a line for each row and a tab between cells', () =>
    expect(pastedCells('GB 1\t甲\r\nGB 2\t乙\r\n')).toEqual([
      ['GB 1', '甲'],
      ['GB 2', '乙'],
    ]));

  it('keeps an empty cell in its place', () => expect(pastedCells('\t乙')).toEqual([['', '乙']]));

  it('may hold line breaks and quotation marks inside a cell', () =>
    expect(pastedCells('"第一行\n第二行"\t"他说""好"""')).toEqual([['第一行\n第二行', '他说"好"']]));

  it('leaves a quotation mark inside a word alone', () => expect(pastedCells('3" 管\tx')).toEqual([['3" 管', 'x']]));

  it('is a table only with more than one cell', () => {
    expect(isTable('一个词\n')).toBe(false);
    expect(isTable('一\t二')).toBe(true);
    expect(isTable('一\n二')).toBe(true);
  });
});

describe('laying it over the rows', () => {
  const rows: Record<string, string>[] = [{ part: 'a', supplier: 'b' }, {}];

  it('begins at the cell it was pasted into', () =>
    expect(withPasted(rows, ['part', 'supplier'], { row: 0, cell: 'supplier' }, [['x'], ['y']], asTyped)).toEqual([
      { part: 'a', supplier: 'x' },
      { supplier: 'y' },
    ]));

  it('adds rows that are not there yet, and leaves out columns that are not', () =>
    expect(
      withPasted(rows, ['part', 'supplier'], { row: 2, cell: 'part' }, [['p', 's', 'beyond']], asTyped).at(2),
    ).toEqual({ part: 'p', supplier: 's' }));
});

describe('cells with a meaning', () => {
  const uses = [
    { value: 'incoming', label: '进货检验' },
    { value: 'final', label: '成品检验' },
  ];

  it.each([
    ['2024/3/5', '2024-03-05'],
    ['2024.03.05', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['明年', '明年'],
  ])('reads the day %s as %s', (text, day) => expect(pastedDay(text)).toBe(day));

  it('finds a choice by its label, however it is spaced and cased', () =>
    expect(pastedChoice('iso 9000', [{ value: 'management:iso9000', label: 'ISO9000' }])).toBe('management:iso9000'));

  it('finds a choice by the beginning of its label', () => expect(pastedChoice('成品', uses)).toBe('final'));

  it('finds several choices in one cell', () => expect(pastedChoices('进货检验、成品', uses)).toBe('incoming,final'));

  it('finds none for other words', () => expect(pastedChoices('午餐', uses)).toBe(''));
});
