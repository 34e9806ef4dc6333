import type { MetricRead, MetricSource } from '../../assessment/metric-source.ts';
import { loadQualityMetricFacts } from './load-metric-facts.ts';
import { isQualityMetric, QUALITY_METRIC_IDS, QUALITY_METRICS } from './quality-metrics.ts';

/** The metrics of the quality area as a source of the assessment: loaded once, asked for any day of the year. */
export const qualityMetrics: MetricSource = {
  metrics: QUALITY_METRIC_IDS,
  opens: 'quality.view',
  counts: 'scores.view',
  async open(tx, zoneId, year, timeZone): Promise<MetricRead> {
    const facts = await loadQualityMetricFacts(tx, zoneId, year, timeZone);
    return (metric, day) => (isQualityMetric(metric) ? QUALITY_METRICS[metric](facts, day) : null);
  },
};
