import type { MetricRead, MetricSource } from '../../assessment/metric-source.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { loadRiskFacts } from './load-risk-facts.ts';
import { isRiskMetric, RISK_METRIC_IDS, RISK_METRICS } from './risk-metrics.ts';
import { termsByPack } from './terms-by-pack.ts';

/**
 * The metrics of the risk area as a source of the assessment. A score is the zone's, so every file counts; whose rows
 * they are, and to most even how many, stays within the area (docs/decisions/0011-risk-visibility.md).
 */
export const riskMetrics: MetricSource = {
  metrics: RISK_METRIC_IDS,
  opens: 'risk.view',
  counts: 'risk.figures',
  async open(tx, zoneId, year, timeZone): Promise<MetricRead> {
    const terms = termsByPack(await readRulePack(tx, zoneId));
    const facts = await loadRiskFacts(tx, zoneId, { timeZone, scope: 'all', fromYear: year });
    return (metric, day) => (isRiskMetric(metric) ? RISK_METRICS[metric](facts, day, terms) : null);
  },
};
