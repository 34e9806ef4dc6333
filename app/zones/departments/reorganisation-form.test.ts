import { describe, expect, it } from 'vitest';
import { formFieldOf, readMerge, readSplit } from './reorganisation-form.ts';

function formOf(values: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return form;
}

const MERGE = {
  from: ['park', 'publicity'],
  'version:park': '3',
  'version:publicity': '1',
  'version:commerce': '9',
  into: 'commerce',
  newId: '',
  effectiveOn: '2026-06-15',
};

const SPLIT = {
  department: 'commerce',
  version: '2',
  parts: '3',
  part1NameZh: '贸易局',
  part1NameEn: 'Trade',
  part1Id: 'trade',
  part1Kind: 'commerce',
  part3NameZh: '市场局',
  part3NameEn: 'Markets',
  part3Id: 'markets',
  part3Kind: 'other',
  task1: '1',
  task2: '3',
  task3: '',
  effectiveOn: '2026-06-15',
};

describe('a merge read from its form', () => {
  it('goes into a department that is there, with the versions that were seen', () =>
    expect(readMerge(formOf(MERGE))).toEqual({
      from: [
        { id: 'park', version: 3 },
        { id: 'publicity', version: 1 },
      ],
      into: { id: 'commerce' },
      effectiveOn: '2026-06-15',
    }));

  it('goes into a new one', () =>
    expect(
      readMerge(
        formOf({
          ...MERGE,
          into: 'new',
          newId: 'economy',
          newKind: 'commerce',
          newNameZh: '经济局',
          newNameEn: 'Economy',
        }),
      ).into,
    ).toEqual({ id: 'economy', kind: 'commerce', name: { 'zh-CN': '经济局', en: 'Economy' } }));
});

describe('a split read from its form', () => {
  it('has the parts that were written, with the tasks chosen for them', () =>
    expect(readSplit(formOf(SPLIT))).toMatchObject({
      department: 'commerce',
      version: 2,
      into: [
        { id: 'trade', kind: 'commerce', name: { 'zh-CN': '贸易局', en: 'Trade' }, tasks: [1] },
        { id: 'markets', kind: 'other', tasks: [2] },
      ],
      successor: null,
    }));

  it('names the successor when the department ends', () =>
    expect(readSplit(formOf({ ...SPLIT, ends: 'on', successor: '3' })).successor).toBe('markets'));

  it('leaves the successor open for the server to refuse when none was chosen', () =>
    expect(readSplit(formOf({ ...SPLIT, ends: 'on', successor: '' })).successor).toBe(''));
});

describe('where the form shows what is wrong', () => {
  it.each([
    [MERGE, 'from.1', 'from'],
    [MERGE, 'into.id', 'into'],
    [{ ...MERGE, into: 'new' }, 'into.id', 'newId'],
    [{ ...MERGE, into: 'new' }, 'into.name.en', 'newNameEn'],
    [{ ...MERGE, into: 'new' }, 'into', 'into'],
    [MERGE, 'effectiveOn', 'effectiveOn'],
    [MERGE, 'name.zh-CN', 'nameZh'],
    [SPLIT, 'into.1.name.zh-CN', 'part3NameZh'],
    [SPLIT, 'into.1.kind', 'part3Kind'],
    [SPLIT, 'into.0.tasks', 'part1Id'],
    [SPLIT, 'into', 'part1Id'],
    [SPLIT, 'successor', 'successor'],
  ])('%# %s', (form, serverField, formField) => expect(formFieldOf(formOf(form), serverField)).toBe(formField));
});
