import { MEASURE_KINDS, type MeasureKind } from '../../../server/risk/kinds.ts';

/** What the register can be narrowed to; the server knows the same words. */
export const ONLY = ['in-force', 'answer-awaited', 'review-due'] as const;

export interface MeasureFilters {
  only: (typeof ONLY)[number] | null;
  kind: MeasureKind | null;
}

/** Reads the filters of an address; what can't be understood is left out. */
export const readMeasureFilters = (search: URLSearchParams): MeasureFilters => ({
  only: ONLY.find((known) => known === search.get('only')) ?? null,
  kind: MEASURE_KINDS.find((known) => known === search.get('kind')) ?? null,
});

export const isNarrowed = ({ only, kind }: MeasureFilters): boolean => only !== null || kind !== null;
