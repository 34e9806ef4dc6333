import type { FilingKind } from '../kinds.ts';

/** R22: what each kind of filing tells, in the order of its form. */
export const FILING_PARTS = {
  'reduction-report': ['defectAnalysis', 'quantityAndFlow', 'measures', 'planAndEffect'],
  progress: ['done', 'remaining'],
  notice: ['whom', 'how', 'informedOn', 'text'],
  'elimination-evaluation': ['result', 'evidence', 'residualRisk'],
} as const satisfies Record<FilingKind, readonly string[]>;

type PartOf<Kind extends FilingKind> = (typeof FILING_PARTS)[Kind][number];
export type FilingPart = PartOf<FilingKind>;

/** What the schema of each kind has to hold: exactly its parts. */
export type Filed<Kind extends FilingKind, Field> = Record<PartOf<Kind>, Field>;
