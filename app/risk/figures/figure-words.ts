import type { TFunction } from 'i18next';
import { formatCount, formatDecimal, formatShare } from '../../ui/format.ts';
import type { RiskKpi } from './read-risk-figures.server.ts';

/** Where the names of figures come from: this page's catalogue, and the area's words for levels and sources. */
export interface FigureWords {
  t: TFunction<'riskFigures'>;
  tRisk: TFunction<'risk'>;
}

type Named = Pick<RiskKpi, 'id'>;

const LEVELS = {
  'open-low': 'low',
  'open-medium': 'medium',
  'open-high': 'high',
  'open-serious': 'serious',
  'open-unassessed': 'none',
} as const;
const SOURCES = {
  'from-inspection-failure': 'inspection-failure',
  'from-foreign-recall': 'foreign-recall',
  'from-export-return': 'export-return',
  'from-zone-authority': 'zone-authority',
  'from-foreign-government': 'foreign-government',
  'from-technical-regulation': 'technical-regulation',
  'from-media': 'media',
  'from-enterprise-report': 'enterprise-report',
  'from-consumer-complaint': 'consumer-complaint',
  'from-other': 'other',
} as const;
const isLevel = (id: RiskKpi['id']): id is keyof typeof LEVELS => id in LEVELS;
const isSource = (id: RiskKpi['id']): id is keyof typeof SOURCES => id in SOURCES;

/** In a chart, beside its kind. */
export function shortName({ t, tRisk }: FigureWords, { id }: Named): string {
  if (isLevel(id)) return tRisk(`level.${LEVELS[id]}`);
  return isSource(id) ? tRisk(`source.${SOURCES[id]}`) : t(`kpi.${id}.name`);
}

/** By itself, as the heading of its explanation. */
export function fullName(words: FigureWords, kpi: Named): string {
  const { t } = words;
  if (isLevel(kpi.id)) return t('openOf', { level: shortName(words, kpi) });
  return isSource(kpi.id) ? t('reportedFrom', { source: shortName(words, kpi) }) : t(`kpi.${kpi.id}.name`);
}

export function formulaOf({ t }: FigureWords, { id }: Named): string {
  if (isLevel(id)) return t('formula.level');
  return isSource(id) ? t('formula.source') : t(`kpi.${id}.formula`);
}

/** Days need one place, rates two. */
export const PLACES = { count: 0, share: 2, days: 1, rate: 2 } as const satisfies Record<RiskKpi['unit'], number>;

export const writeValue = (unit: RiskKpi['unit'], value: string): string => {
  if (unit === 'count') return formatCount(value);
  return unit === 'share' ? formatShare(value) : formatDecimal(value, { places: PLACES[unit] });
};

/** What stands after the number; a share brings its sign along. */
export function unitOf({ t }: FigureWords, { id, unit }: Pick<RiskKpi, 'id' | 'unit'>): string | undefined {
  if (unit === 'share') return undefined;
  if (unit !== 'count') return t(`unit.${unit}`);
  return t(id === 'active-warnings' ? 'unit.warnings' : 'unit.risks');
}
