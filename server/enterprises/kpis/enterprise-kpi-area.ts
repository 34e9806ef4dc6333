import type { KpiArea } from '../../kpis/kpi-area.ts';
import { kpiRow } from '../../kpis/kpi-row.ts';
import { yearOf } from '../../platform/calendar.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { loadMetricFacts, metricLimits } from '../metrics/load-metric-facts.ts';
import type { MetricFacts } from '../metrics/metric-facts.ts';
import { ENTERPRISE_KPI_IDS, ENTERPRISE_KPIS, type EnterpriseKpi, enterpriseReading } from './enterprise-kpis.ts';

/** The key figures of the enterprise area: each year's facts loaded once, asked for any of its days. */
export const enterpriseKpis: KpiArea<EnterpriseKpi> = {
  area: 'enterprises',
  reads: 'archive.view',
  definitions: ENTERPRISE_KPIS,
  async open({ tx, zoneId, timeZone }, { from, to }) {
    const limits = metricLimits(await readRulePack(tx, zoneId));
    const facts = new Map<number, MetricFacts>();
    for (let year = from; year <= to; year += 1) facts.set(year, await loadMetricFacts(tx, zoneId, year, timeZone));
    return {
      at(day) {
        const ofYear = facts.get(yearOf(day));
        if (!ofYear) throw new Error(`Not opened: the year of ${day}`);
        return ENTERPRISE_KPI_IDS.map((id) => ({ id, ...enterpriseReading(id, ofYear, day, limits) }));
      },
    };
  },
  async rows({ tx, zoneId, timeZone }, kpi, { year, asOf }) {
    const limits = metricLimits(await readRulePack(tx, zoneId));
    const rows = ENTERPRISE_KPIS[kpi].rows(await loadMetricFacts(tx, zoneId, year, timeZone), asOf, limits) ?? [];
    return rows.map((row) => kpiRow({ ...row, kind: 'enterprise' }));
  },
};
