import { INCIDENT_KINDS, type IncidentKind } from '../../../server/enterprises/incidents/kinds.ts';
import { INCIDENT_VIEWS, type IncidentView } from './incident-paths.ts';

export interface IncidentFilters {
  /** Null for all years. */
  year: number | null;
  kind: IncidentKind | null;
  /** A name or code, as it was typed. */
  company: string;
}

const YEAR = /^20\d{2}$/;

/** Reads the filters of an address; what can't be understood is left out. */
export function readIncidentFilters(search: URLSearchParams): IncidentFilters {
  const year = search.get('year') ?? '';
  return {
    year: YEAR.test(year) ? Number(year) : null,
    kind: INCIDENT_KINDS.find((known) => known === search.get('kind')) ?? null,
    company: (search.get('company') ?? '').trim().slice(0, 100),
  };
}

export const isNarrowed = ({ year, kind, company }: IncidentFilters): boolean =>
  year !== null || kind !== null || company !== '';

export const readView = (value: string | null): IncidentView =>
  INCIDENT_VIEWS.find((known) => known === value) ?? 'incidents';

const YEARS_BACK = 4;

/** The years to choose from, the newest first; a year that is asked for is one of them. */
export function yearsUpTo(thisYear: number, asked: number | null = null): number[] {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back);
  return asked === null || years.includes(asked) ? years : [...years, asked].sort((a, b) => b - a);
}

/** ?year= of a page about one year, else this one. */
export function yearOfSearch(search: URLSearchParams, thisYear: number): number {
  const asked = search.get('year') ?? '';
  return YEAR.test(asked) && Number(asked) <= thisYear ? Number(asked) : thisYear;
}
