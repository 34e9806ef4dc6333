import { describe, expect, it } from 'vitest';
import { ruleChoices, ruleNumber } from './zone-rules.ts';

const book = [
  { rule: 'E8', name: 'observationMonths', value: '6, 12' },
  { rule: 'Z21', name: 'tracingDays', value: '10' },
];

describe("the numbers of a zone's rule book", () => {
  it('are read by rule and name', () => expect(ruleNumber(book, 'Z21', 'tracingDays')).toBe(10));
  it('are missing where the zone has no such rule', () => {
    expect(ruleNumber(book, 'E11', 'checksPerYear')).toBeNull();
    expect(ruleChoices(book, 'E11', 'checksPerYear')).toEqual([]);
  });
  it('may leave a choice', () => expect(ruleChoices(book, 'E8', 'observationMonths')).toEqual([6, 12]));
});
