/**
 * The catalogue of metrics that measured targets name. A 'count' is compared with the required number, a 'share' runs
 * from 0 to 1 with 1 required. A metric without a source yet reads as "no data", which is not zero.
 */
export const METRICS = {
  'enterprises-surveyed': 'share',
  'serious-incidents-listed': 'share',
  'qms-status-known': 'share',
  'joint-meetings-held': 'count',
  'meeting-actions-closed': 'share',
  'checks-with-papers': 'count',
  'findings-corrected-in-time': 'share',
  'admissions-evaluated': 'share',
  'commitments-signed': 'share',
  'monthly-lists-on-time': 'share',
  'risk-items-in-time': 'share',
  'half-year-reports-filed': 'share',
  'zone-posts-in-time': 'share',
  'association-posts-in-time': 'share',
  'trainings-held': 'count',
  'labs-guided-to-cnas': 'share',
  'media-items-published': 'count',
  'suppliers-evaluated': 'share',
  'incidents-traced-in-time': 'share',
  'markets-diversified': 'share',
  'own-brand-growing': 'share',
  'foreign-notifications-falling': 'share',
  'qms-certified': 'share',
  'incoming-ledgers-kept': 'share',
  'joint-inspections-held': 'count',
  'environment-assessed': 'share',
  'enterprises-checked': 'share',
  'observation-papers-complete': 'share',
  'declarations-complete': 'share',
  'adjustment-record-balanced': 'share',
  'warnings-lifted-in-time': 'share',
  'reduction-reports-in-time': 'share',
  'assessors-trained': 'share',
  'quality-reports-on-time': 'count',
  'department-figures-complete': 'share',
  'risk-archive-retained': 'share',
} as const satisfies Record<string, 'count' | 'share'>;

export type MetricId = keyof typeof METRICS;
export const METRIC_IDS = Object.keys(METRICS) as MetricId[];
export const isMetricId = (id: string): id is MetricId => Object.hasOwn(METRICS, id);

/** What a metric says for a period: its value and the number of rows behind it. */
export interface MetricReading {
  metric: MetricId;
  value: string;
  rows: number;
  /** The rows that count: a share is exactly counted / rows, where its decimal may not end. */
  counted: number;
  from: string;
  to: string;
}
