/** The areas that have key figures. */
export const KPI_AREAS = ['enterprises', 'risk', 'quality'] as const;
export type KpiAreaId = (typeof KPI_AREAS)[number];

/** A number, a part of the rows, the median of their days, events per 100 million USD of exports, money, an index from 0 to 1, batches. */
export const KPI_UNITS = ['count', 'share', 'days', 'rate', 'usd', 'index', 'batches'] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** Is more of it better, worse, or neither? */
export const KPI_DIRECTIONS = ['more', 'less', 'none'] as const;
export type KpiDirection = (typeof KPI_DIRECTIONS)[number];

/** A state at the end of a day, a count since 1 January, or sums of the year's months that are told so far. */
export const KPI_SPANS = ['day', 'year', 'months'] as const;
export type KpiSpan = (typeof KPI_SPANS)[number];

/**
 * How its 95 % interval is reckoned: of a Poisson count, of a proportion (Wilson), or not at all. A full count of a zone's
 * few enterprises is no sample: it is exact.
 */
export const KPI_UNCERTAINTIES = ['poisson', 'wilson', 'full-count', 'none'] as const;
export type KpiUncertainty = (typeof KPI_UNCERTAINTIES)[number];

/** The records that it is computed from; `kpis:source.<source>` names them. */
export const KPI_SOURCES = [
  'standing',
  'observations',
  'certificates',
  'checks',
  'lists',
  'commitments',
  'risks',
  'risk-measures',
  'incidents',
  'exports',
  'export-countries',
  'inspections',
  'quality-reports',
] as const;
export type KpiSource = (typeof KPI_SOURCES)[number];

/**
 * What every key figure of the product says of itself. Its words stand in the catalogue 'kpis' under its id and nowhere
 * else: `kpi.<id>.name`, `kpi.<id>.formula`; `source.<source>` says which rows.
 */
export interface KpiDefinition {
  area: KpiAreaId;
  unit: KpiUnit;
  direction: KpiDirection;
  span: KpiSpan;
  rules: readonly string[];
  source: KpiSource;
  /** What it shows when there is nothing to count: none is zero of a count, and no data of anything else. */
  withoutData: 'zero' | 'noData';
  uncertainty: KpiUncertainty;
}
