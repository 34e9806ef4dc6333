/** What a rule is about, in the order of the sources. */
export const RULE_AREAS = ['enterprises', 'forms', 'risk', 'quality', 'assessment'] as const;
export type RuleArea = (typeof RULE_AREAS)[number];

/** 'enforced' only when code enforces the rule and a test that names it passes; everything else is planned. */
export const RULE_STATES = ['enforced', 'planned'] as const;
export type RuleState = (typeof RULE_STATES)[number];
