/** What a paper of a risk's file can be. */
export const RISK_PAPERS = ['report', 'test-report', 'evidence', 'notice', 'other'] as const;
export type RiskPaper = (typeof RISK_PAPERS)[number];
