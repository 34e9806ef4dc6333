/** Q4: what a department writes of a half-year, in the order of the form. */
export const CONTRIBUTION_PARTS = ['supervision', 'problems', 'suggestions'] as const;
export type ContributionPart = (typeof CONTRIBUTION_PARTS)[number];

/** Characters of a part. */
export const LONGEST_CONTRIBUTION_PART = 10_000;
