import type { RiskOnRecord } from '../../server/risk/figures/risk-facts.ts';

/** A risk as figures know it, just reported; what a test does not name is the most ordinary case. */
export const risk = (changes: Partial<RiskOnRecord> = {}): RiskOnRecord => ({
  id: 'r1',
  number: '2026-AAAAA',
  visibleTo: ['technical', 'management'],
  source: 'media',
  urgency: null,
  isMajor: false,
  reportedOn: '2026-03-01',
  verifiedOn: null,
  assessedOn: null,
  decidedOn: null,
  closedOn: null,
  retainUntil: null,
  isMerged: false,
  states: [{ state: 'reported', on: changes.reportedOn ?? '2026-03-01' }],
  levels: [],
  measures: [],
  cases: [],
  ...changes,
});
