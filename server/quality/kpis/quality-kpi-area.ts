import type { KpiArea } from '../../kpis/kpi-area.ts';
import { yearsLater } from '../../platform/calendar.ts';
import { loadQualityFacts } from './load-quality-facts.ts';
import { qualityKpiRows } from './quality-kpi-rows.ts';
import { QUALITY_KPI_IDS, QUALITY_KPIS, type QualityKpi, qualityReading, readingYearBefore } from './quality-kpis.ts';

/** The key figures of the quality area: sums of months, told by the month that they belong to. */
export const qualityKpis: KpiArea<QualityKpi> = {
  area: 'quality',
  reads: 'quality.view',
  definitions: QUALITY_KPIS,
  async open(work, years) {
    const facts = await loadQualityFacts(work, years);
    return {
      at: (day) => QUALITY_KPI_IDS.map((id) => ({ id, ...qualityReading(id, facts, day) })),
      yearBefore: (day) =>
        QUALITY_KPI_IDS.map((id) => ({ id, ...readingYearBefore(id, facts, day, yearsLater(day, -1)) })),
    };
  },
  async rows(work, kpi, { year, asOf }) {
    return qualityKpiRows(kpi, await loadQualityFacts(work, { from: year - 1, to: year }), asOf);
  },
};
