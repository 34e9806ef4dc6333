import { RISK_LEVELS, RISK_SOURCES } from '../../../server/risk/kinds.ts';
import type { RiskKpi } from './read-risk-figures.server.ts';

/** The key figures by the question that they answer. */
export const FIGURE_GROUPS = {
  now: ['open', 'overdue', 'active-warnings'],
  work: ['reported', 'in-time', 'days-to-assessment'],
  abroad: ['notification-rate', 'recall-rate', 'return-rate'],
} as const satisfies Record<string, readonly RiskKpi['id'][]>;
export type FigureGroup = keyof typeof FIGURE_GROUPS;

/** What a chart shows side by side. */
export const LEVEL_FIGURES = [
  ...RISK_LEVELS.toReversed().map((level) => `open-${level}` as const),
  'open-unassessed',
] as const;
export const AGE_FIGURES = ['age-0-7', 'age-8-30', 'age-31-90', 'age-over-90'] as const;
export const SOURCE_FIGURES = RISK_SOURCES.map((source) => `from-${source}` as const);
