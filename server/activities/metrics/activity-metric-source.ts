import type { MetricRead, MetricSource } from '../../assessment/metric-source.ts';
import { ACTIVITY_METRIC_IDS, ACTIVITY_METRICS, isActivityMetric } from './activity-metrics.ts';
import { findingRows } from './finding-metric.ts';
import { laboratoryRows } from './laboratory-metric.ts';
import { loadCorrections, loadGuidanceFacts, loadLogFacts } from './load-metric-facts.ts';

/** The logs of trainings, meetings, posts and publicity: whoever sees scores may look into them. */
const logs: MetricSource = {
  metrics: ACTIVITY_METRIC_IDS,
  opens: 'activities.view',
  counts: 'scores.view',
  async open(tx, zoneId, year, timeZone): Promise<MetricRead> {
    const facts = await loadLogFacts(tx, zoneId, year, timeZone);
    return (metric, day) => (isActivityMetric(metric) ? ACTIVITY_METRICS[metric](facts, day) : null);
  },
};

/** Z14: laboratories by the name of their enterprise. */
const laboratories: MetricSource = {
  metrics: ['labs-guided-to-cnas'],
  opens: 'laboratory.view',
  counts: 'scores.view',
  async open(tx, zoneId, year, timeZone): Promise<MetricRead> {
    const facts = await loadGuidanceFacts(tx, zoneId, year, timeZone);
    return (_metric, day) => laboratoryRows(facts, day);
  },
};

/** Z4: what was found wrong at whom is not for the association that they sit in. */
const findings: MetricSource = {
  metrics: ['findings-corrected-in-time'],
  opens: 'inspection.view',
  counts: 'scores.view',
  async open(tx, zoneId, year): Promise<MetricRead> {
    const facts = await loadCorrections(tx, zoneId, year);
    return (_metric, day) => findingRows(facts, day);
  },
};

export const activityMetrics: readonly MetricSource[] = [logs, laboratories, findings];
