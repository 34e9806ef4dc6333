import type { MetricId } from '../../assessment/metrics.ts';
import type { EntryKind } from '../calendar/kinds.ts';

/** The metrics that the logs of the daily work feed, each with what it is fed by. */
export const LOG_METRICS = {
  'trainings-held': 'training',
  'labs-guided-to-cnas': 'visit',
  'zone-posts-in-time': 'post',
  'association-posts-in-time': 'post',
  'joint-meetings-held': 'meeting',
  'meeting-actions-closed': 'meeting',
  'checks-with-papers': 'inspection',
  'findings-corrected-in-time': 'inspection',
  'joint-inspections-held': 'inspection',
  'media-items-published': 'publicity',
} as const satisfies Partial<Record<MetricId, EntryKind>>;

export type LogMetric = keyof typeof LOG_METRICS;
export const LOG_METRIC_IDS = Object.keys(LOG_METRICS) as LogMetric[];
export const isLogMetric = (id: string | null): id is LogMetric => id !== null && Object.hasOwn(LOG_METRICS, id);
