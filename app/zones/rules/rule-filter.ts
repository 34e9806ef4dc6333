import type { RuleState } from '../../../server/zones/rule-areas.ts';
import { RULE_AREAS, RULE_STATES } from '../../../server/zones/rule-areas.ts';
import type { ExplainedRule } from '../../../server/zones/schema.ts';

/** The subjects of the sources, and the product's own procedure after them. */
export const RULE_SUBJECTS = [...RULE_AREAS, 'procedure'] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

/** Which rules the address asks for; null is all of them. */
export interface RuleFilter {
  area: RuleSubject | null;
  state: RuleState | null;
}

export function readRuleFilter(search: URLSearchParams): RuleFilter {
  const oneOf = <T extends string>(choices: readonly T[], name: string): T | null =>
    choices.find((choice) => choice === search.get(name)) ?? null;
  return { area: oneOf(RULE_SUBJECTS, 'area'), state: oneOf(RULE_STATES, 'state') };
}

export interface RuleGroup {
  area: RuleSubject;
  rules: ExplainedRule[];
}

export interface RuleBookView {
  regulations: readonly ExplainedRule[];
  procedure: readonly ExplainedRule[];
}

/** The rules by subject, as far as the filter lets them through. */
export function ruleGroups({ regulations, procedure }: RuleBookView, filter: RuleFilter): RuleGroup[] {
  const isWanted = ({ state }: ExplainedRule) => filter.state === null || state === filter.state;
  return RULE_SUBJECTS.filter((area) => filter.area === null || area === filter.area)
    .map((area) => ({
      area,
      rules: (area === 'procedure' ? procedure : regulations.filter((rule) => rule.area === area)).filter(isWanted),
    }))
    .filter(({ rules }) => rules.length > 0);
}
