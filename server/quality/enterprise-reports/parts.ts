/** Z9: what is written in an enterprise's half-year report, in the order of the form. */
export const REPORT_PARTS = ['overview', 'qualityControl', 'incidents', 'analysis', 'measures', 'plan'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Characters of a part. */
export const LONGEST_REPORT_PART = 5_000;
