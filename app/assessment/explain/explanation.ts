import type { TFunction } from 'i18next';
import type { ScoresOutput } from '../../../server/assessment/score-schema.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ExplainPanelProps, ExplainRow } from '../../ui/explain.tsx';

/** What ExplainPanel shows, in plain text: a loader can send it. */
export interface Explanation extends Omit<ExplainPanelProps, 'closeHref' | 'value' | 'rows'> {
  value: string;
  rows: (Omit<ExplainRow, 'value'> & { value: string })[];
}

/** What all builders work with. */
export interface Source {
  scores: ScoresOutput;
  t: TFunction<'assessment'>;
  locale: Locale;
  /** Where the zone's pages begin. */
  zonePath: string;
}

/** Either of the two figures that every score has. */
export type Side = 'verified' | 'projected';
