import { enterpriseKpis } from '../enterprises/kpis/enterprise-kpi-area.ts';
import { ENTERPRISE_KPI_IDS, ENTERPRISE_KPIS } from '../enterprises/kpis/enterprise-kpis.ts';
import { qualityKpis } from '../quality/kpis/quality-kpi-area.ts';
import { QUALITY_KPI_IDS, QUALITY_KPIS } from '../quality/kpis/quality-kpis.ts';
import { riskKpis } from '../risk/figures/risk-kpi-area.ts';
import { RISK_KPI_IDS, RISK_KPIS } from '../risk/figures/risk-kpis.ts';
import type { KpiDefinition } from './definition.ts';
import type { KpiArea } from './kpi-area.ts';

/** The areas that define key figures, in the order of the catalogue. */
export const AREAS: readonly KpiArea[] = [enterpriseKpis, riskKpis, qualityKpis];

/** Every key figure of the product, each defined in its area. */
const DEFINITIONS = { ...ENTERPRISE_KPIS, ...RISK_KPIS, ...QUALITY_KPIS } as const satisfies Record<
  string,
  KpiDefinition
>;
export type KpiId = keyof typeof DEFINITIONS;
export const KPI_IDS: readonly KpiId[] = [...ENTERPRISE_KPI_IDS, ...RISK_KPI_IDS, ...QUALITY_KPI_IDS];

export const definitionOf = (kpi: KpiId): KpiDefinition => DEFINITIONS[kpi];

/** The area that defines a figure. */
export function areaOf(kpi: KpiId): KpiArea {
  const found = AREAS.find(({ area }) => area === definitionOf(kpi).area);
  if (!found) throw new Error(`No area defines ${kpi}`);
  return found;
}
