import type { MetricRead, MetricSource } from '../../assessment/metric-source.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { ENTERPRISE_METRIC_IDS, isEnterpriseMetric, metricRows } from './enterprise-metrics.ts';
import { loadMetricFacts, metricLimits } from './load-metric-facts.ts';

/** The metrics of the enterprise area as a source of the assessment: loaded once, asked for any day of the year. */
export const enterpriseMetrics: MetricSource = {
  metrics: ENTERPRISE_METRIC_IDS,
  opens: 'archive.view',
  counts: 'scores.view',
  async open(tx, zoneId, year, timeZone): Promise<MetricRead> {
    const limits = metricLimits(await readRulePack(tx, zoneId));
    const facts = await loadMetricFacts(tx, zoneId, year, timeZone);
    return (metric, day) => (isEnterpriseMetric(metric) ? metricRows(metric, facts, day, limits) : null);
  },
};
