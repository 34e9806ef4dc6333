/** The words of the risk norms that rows, inputs and pages share. */

/** R10: the ten kinds of source. */
export const RISK_SOURCES = [
  'inspection-failure',
  'foreign-recall',
  'export-return',
  'zone-authority',
  'foreign-government',
  'technical-regulation',
  'media',
  'enterprise-report',
  'consumer-complaint',
  'other',
] as const;
export type RiskSource = (typeof RISK_SOURCES)[number];

/** The way a report came in. */
export const REPORT_CHANNELS = ['public', 'enterprise', 'authority', 'incident'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

/** How far a report's source is to be trusted; noted by whoever verifies. */
export const RELIABILITIES = ['unrated', 'confirmed', 'probable', 'doubtful', 'unreliable'] as const;

/** R13, the most urgent first. */
export const URGENCIES = ['critical', 'urgent', 'normal'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** R14: the grades of a risk, the lowest first. */
export const RISK_LEVELS = ['low', 'medium', 'high', 'serious'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** R19: a circular goes to inspection agencies, a notice to enterprises and institutions, an announcement to all. */
export const WARNINGS = ['circular', 'notice', 'announcement'] as const;
/** R21. */
export const RESPONSES = [
  'restrict',
  'inform-authorities',
  'act-against-producer',
  'survey-products',
  'stricter-inspection',
  'order-recall',
] as const;
export const MEASURE_KINDS = [...WARNINGS, ...RESPONSES] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
export const isWarning = (kind: MeasureKind): boolean => (WARNINGS as readonly MeasureKind[]).includes(kind);

export const MEASURE_STATES = ['proposed', 'approved', 'declined', 'lifted'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** R21: what the addressed authority says to a response proposed to it. */
export const ANSWERS = ['accepted', 'declined', 'done'] as const;

export const PROPOSAL_STATES = ['pending', 'approved', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** R22: what the responsible enterprise files. */
export const FILING_KINDS = ['reduction-report', 'progress', 'notice', 'elimination-evaluation'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** R28: who can be named to see a risk; the groups that judge and decide, and the office that runs it, always are. */
export const VIEWER_ROLES = ['office', 'technical', 'management', 'inspection'] as const;
export type ViewerRole = (typeof VIEWER_ROLES)[number];
export const ALWAYS_VIEWING = ['office', 'technical', 'management'] as const satisfies readonly ViewerRole[];
