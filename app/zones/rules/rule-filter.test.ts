import { describe, expect, it } from 'vitest';
import type { ExplainedRule } from '../../../server/zones/schema.ts';
import { readRuleFilter, ruleGroups } from './rule-filter.ts';

const rule = (id: string, area: ExplainedRule['area'], state: ExplainedRule['state']): ExplainedRule => ({
  id,
  area,
  state,
  title: id,
  article: id,
  summary: id,
  parameters: [],
  code: [],
  tests: [],
});

const BOOK = {
  regulations: [
    rule('E3', 'enterprises', 'planned'),
    rule('Z3', 'assessment', 'enforced'),
    rule('Z4', 'assessment', 'planned'),
  ],
  procedure: [rule('A1', 'assessment', 'enforced')],
};

const shown = (search: string) =>
  ruleGroups(BOOK, readRuleFilter(new URLSearchParams(search))).map(
    ({ area, rules }) => `${area}: ${rules.map(({ id }) => id).join(' ')}`,
  );

describe('the rules that an address asks for', () => {
  it.each([
    ['', ['enterprises: E3', 'assessment: Z3 Z4', 'procedure: A1']],
    ['area=assessment', ['assessment: Z3 Z4']],
    ['area=procedure', ['procedure: A1']],
    ['state=enforced', ['assessment: Z3', 'procedure: A1']],
    ['area=enterprises&state=enforced', []],
    ['area=nonsense&state=nonsense', ['enterprises: E3', 'assessment: Z3 Z4', 'procedure: A1']],
  ])('%j', (search, expected) => expect(shown(search)).toEqual(expected));
});
