import { FINDING_STATES } from '../../../server/enterprises/findings/lifecycle.ts';

/** What the list can show: all, a state, or what is late. */
export const FINDING_VIEWS = ['open', 'overdue', 'corrected', 'closed', 'all'] as const;
export type FindingView = (typeof FINDING_VIEWS)[number];

/** Reads the view of an address; what can't be understood shows all. */
export const readFindingView = (search: URLSearchParams): FindingView =>
  FINDING_VIEWS.find((known) => known === search.get('state')) ?? 'all';

/** The view as the list's own filters. */
export function filtersOf(view: FindingView) {
  if (view === 'overdue') return { overdue: true };
  const state = FINDING_STATES.find((known) => known === view);
  return state ? { state } : {};
}
