import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

const lines = (before: unknown, after: unknown) =>
  changesBetween(before, after).map(({ path, before: from, after: to }) => [path.join('.'), from, to]);

describe('the changes of a write', () => {
  it('are the fields that differ, old beside new', () =>
    expect(lines({ state: 'submitted', claimed: '1' }, { state: 'returned', claimed: '1', reason: 'more' })).toEqual([
      ['state', 'submitted', 'returned'],
      ['reason', null, 'more'],
    ]));

  it('are all fields of what is new', () =>
    expect(lines(null, { target: '8.2', count: 0, demo: false })).toEqual([
      ['target', null, '8.2'],
      ['count', null, '0'],
      ['demo', null, 'false'],
    ]));

  it('are none where nothing was recorded', () => expect(lines(null, null)).toEqual([]));

  it('go into nested records and both languages', () =>
    expect(lines({ name: { 'zh-CN': '甲', en: 'A' } }, { name: { 'zh-CN': '乙', en: 'A' } })).toEqual([
      ['name.zh-CN', '甲', '乙'],
    ]));

  it('show the one weight that moved among many tasks, wherever it stands in the list', () => {
    const task = (number: number, weight: string) => ({ number, weight, targets: [{ number: 1, parts: '1' }] });
    expect(
      lines({ tasks: [task(1, '9'), task(2, '5')] }, { tasks: [task(2, '6'), task(1, '9'), task(3, '1')] }),
    ).toEqual([
      ['tasks.2.weight', '5', '6'],
      ['tasks.3.weight', null, '1'],
      ['tasks.3.targets.1.parts', null, '1'],
    ]);
  });

  it('pass over what is empty on both sides', () => expect(lines(null, { note: '', cooperating: [] })).toEqual([]));

  it('write a list of words in one line', () =>
    expect(lines({ rules: ['Z1'] }, { rules: ['Z1', 'Z2'], closed: [] })).toEqual([['rules', 'Z1', 'Z1, Z2']]));
});
