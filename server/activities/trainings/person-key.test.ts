import { describe, expect, it } from 'vitest';
import { isSamePerson, type Person, personKeyOf } from './person-key.ts';

const person: Person = { name: '王小明', enterpriseId: null, organisation: '珠海示例厂', phoneTail: '0123' };
const keyOf = (other: Partial<Person>) => personKeyOf({ ...person, ...other });

describe('who is one person on a roll', () => {
  it('Z14: spaces, width and capitals make no second person', () => {
    expect(keyOf({ name: ' 王 小明 ' })).toBe(keyOf({}));
    expect(keyOf({ name: 'Ａnn LEE' })).toBe(keyOf({ name: 'ann lee' }));
    expect(keyOf({ organisation: '珠海 示例厂' })).toBe(keyOf({}));
    expect(keyOf({ phoneTail: '０１２３' })).toBe(keyOf({}));
  });

  it('Z14: another name, another place or another phone is another person', () => {
    const keys = [keyOf({}), keyOf({ name: '王小红' }), keyOf({ organisation: '另一厂' }), keyOf({ phoneTail: '' })];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('Z14: of a known enterprise the id tells where from, however its name is written', () => {
    expect(keyOf({ enterpriseId: 'e1', organisation: '甲' })).toBe(keyOf({ enterpriseId: 'e1', organisation: '乙' }));
    expect(keyOf({ enterpriseId: 'e1' })).not.toBe(keyOf({ enterpriseId: 'e2' }));
  });

  it('Z14: namesakes are told apart by two phones, not by one', () => {
    const tails = ['0123', '', '9999'].map((phoneTail) => isSamePerson(person, { ...person, phoneTail }));
    expect(tails).toEqual([true, true, false]);
    expect(isSamePerson({ ...person, phoneTail: '' }, person)).toBe(true);
    expect(isSamePerson(person, { ...person, name: '王小红' })).toBe(false);
  });
});
