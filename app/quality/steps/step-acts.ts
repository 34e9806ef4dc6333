/** What is done to a report from its panel, in the order of the work. */
export const STEP_ACTS = ['submit', 'review', 'respond', 'conclude', 'publish', 'consult', 'correct'] as const;
export type StepAct = (typeof STEP_ACTS)[number];
