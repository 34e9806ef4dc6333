import { expect, it } from 'vitest';
import { findOnRoll } from './find-on-roll.ts';

const person = (phoneTail: string, attended = false) => ({ phoneTail, attended });
const find = (namesakes: ReturnType<typeof person>[], phoneTail: string, isNamesake = false) =>
  findOnRoll(namesakes, { phoneTail, isNamesake });

it('Z14: whoever nobody knows is new', () => {
  expect(find([], '')).toEqual({ is: 'new' });
  expect(find([], '1111')).toEqual({ is: 'new' });
});

it('Z14: the same digits are the same person, whether they came before or not', () => {
  for (const known of [person('1111'), person('1111', true)]) {
    expect(find([person('2222'), known, person('')], '1111')).toEqual({ is: 'known', person: known });
  }
});

it('Z14: other digits are a namesake', () =>
  expect(find([person('2222', true), person('3333')], '1111')).toEqual({ is: 'new' }));

it('Z14: who is known without digits is meant by whoever tells them', () => {
  for (const known of [person(''), person('', true)]) {
    expect(find([known, person('2222')], '1111')).toEqual({ is: 'known', person: known });
  }
});

it('Z14: who says to be a namesake of somebody who has come is one, with digits to tell', () => {
  expect(find([person('', true)], '1111', true)).toEqual({ is: 'new' });
  expect(find([person('', true)], '', true)).toEqual({ is: 'unclear' });
  const expected = person('');
  expect(find([person('2222', true), expected], '1111', true)).toEqual({ is: 'known', person: expected });
});

it('Z14: without digits the only namesake is meant, and of several nobody knows', () => {
  const only = person('2222');
  expect(find([only], '')).toEqual({ is: 'known', person: only });
  expect(find([only, person('3333')], '')).toEqual({ is: 'unclear' });
});
