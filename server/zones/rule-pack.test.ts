import { describe, expect, it } from 'vitest';
import type { ParameterUnit } from './parameter-units.ts';
import {
  isParameterValue,
  MissingParameter,
  ruleChoices,
  ruleCount,
  ruleMonthDay,
  ruleNumber,
  ruleValue,
} from './rule-pack.ts';

const PACK = [
  { ruleId: 'E10', name: 'reapplicationBanYears', value: '1', unit: 'years' },
  { ruleId: 'E8', name: 'observationMonths', value: '6,12', unit: 'months' },
  { ruleId: 'A8', name: 'bandGreenFrom', value: '85.5', unit: 'points' },
  { ruleId: 'Q7', name: 'firstHalfDraftDue', value: '07-20', unit: 'month-day' },
  { ruleId: 'E9a', name: 'empty', value: '', unit: 'count' },
];

describe('a rule reads its numbers from the rule pack', () => {
  it('reads whole numbers', () => expect(ruleCount(PACK, 'E10', 'reapplicationBanYears')).toBe(1));
  it('reads choices', () => expect(ruleChoices(PACK, 'E8', 'observationMonths')).toEqual([6, 12]));
  it('reads decimals', () => expect(ruleNumber(PACK, 'A8', 'bandGreenFrom')).toBe('85.5'));
  it('reads days of the year', () => expect(ruleMonthDay(PACK, 'Q7', 'firstHalfDraftDue')).toBe('07-20'));

  it.each([
    ['missing parameter', () => ruleValue(PACK, 'E10', 'nothing')],
    ['missing rule', () => ruleCount(PACK, 'E99', 'reapplicationBanYears')],
    ['empty value', () => ruleValue(PACK, 'E9a', 'empty')],
    ['choices where one number is asked', () => ruleCount(PACK, 'E8', 'observationMonths')],
    ['a decimal where a whole number is asked', () => ruleCount(PACK, 'A8', 'bandGreenFrom')],
    ['a number where a day is asked', () => ruleMonthDay(PACK, 'E10', 'reapplicationBanYears')],
    ['a day where a decimal is asked', () => ruleNumber(PACK, 'Q7', 'firstHalfDraftDue')],
  ])('fails closed: %s', (_name, read) => expect(read).toThrow(MissingParameter));
});

describe('values are written as their unit asks', () => {
  it.each<[ParameterUnit, string, boolean]>([
    ['years', '3', true],
    ['years', '0', false],
    ['years', '-1', false],
    ['years', '1.5', false],
    ['months', '6,12', true],
    ['months', '6', true],
    ['months', '6,', false],
    ['usd', '1000000', true],
    ['usd', '0', false],
    ['usd', '1e6', false],
    ['points', '85.25', true],
    ['points', '0.0', false],
    ['month-day', '02-29', true],
    ['month-day', '02-30', false],
    ['month-day', '7-20', false],
  ])('%s: %s is %s', (unit, value, isWritten) => expect(isParameterValue(unit, value)).toBe(isWritten));
});
