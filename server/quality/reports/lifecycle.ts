/** Q7-Q10: the steps of a half-year's report. */
export const REPORT_STATES = ['draft', 'submitted', 'reviewed', 'consulting', 'revising', 'published'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_MOVES = ['submit', 'return', 'accept', 'consult', 'conclude', 'publish', 'correct'] as const;
export type ReportMove = (typeof REPORT_MOVES)[number];

/**
 * draft: the technical group writes. submitted: the office reviews. reviewed: to be consulted on. consulting: meeting or
 * circulation. revising: the office writes what the opinions asked for, and may consult again. published: readers see it;
 * a correction leads back to revising while they keep what was published.
 */
export const NEXT = {
  draft: { submit: 'submitted' },
  submitted: { return: 'draft', accept: 'reviewed' },
  reviewed: { consult: 'consulting' },
  consulting: { conclude: 'revising' },
  revising: { consult: 'consulting', publish: 'published' },
  published: { correct: 'revising' },
} as const satisfies Record<ReportState, Partial<Record<ReportMove, ReportState>>>;

export const nextState = (state: ReportState, move: ReportMove): ReportState | null => {
  const moves: Partial<Record<ReportMove, ReportState>> = NEXT[state];
  return moves[move] ?? null;
};

/** Who has to do the next step. */
export const HOLDER = {
  draft: 'technical',
  submitted: 'office',
  reviewed: 'office',
  consulting: 'office',
  revising: 'office',
  published: null,
} as const satisfies Record<ReportState, 'technical' | 'office' | null>;

/** In these its text may be changed. */
export const isEditable = (state: ReportState): boolean => state === 'draft' || state === 'revising';

/** From its consultation on it is shown to those who are asked; before that to its authors and the office. */
export const isConsulted = (state: ReportState): boolean =>
  state === 'consulting' || state === 'revising' || state === 'published';
