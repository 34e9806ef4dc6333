import { LABORATORY_STATES, type LaboratoryState } from '../../../server/activities/kinds.ts';

export const QUALIFYING_FILTERS = ['unguided', 'yes', 'no', 'unjudged'] as const;
export const VIEWS = ['stages', 'table'] as const;

export interface LaboratoryFilters {
  state: LaboratoryState | null;
  qualifying: (typeof QUALIFYING_FILTERS)[number] | null;
  search: string;
  /** By stages, or as one table. */
  view: (typeof VIEWS)[number];
}

const SEARCH_MAX = 100;

/** What the address asks for; what it can't be asked for is left out. */
export const laboratoryFilters = (search: URLSearchParams): LaboratoryFilters => ({
  state: LABORATORY_STATES.find((state) => state === search.get('state')) ?? null,
  qualifying: QUALIFYING_FILTERS.find((known) => known === search.get('qualifying')) ?? null,
  search: (search.get('search') ?? '').trim().slice(0, SEARCH_MAX),
  view: VIEWS.find((view) => view === search.get('view')) ?? 'stages',
});

export const isNarrowed = ({ state, qualifying, search }: LaboratoryFilters): boolean =>
  state !== null || qualifying !== null || search !== '';
