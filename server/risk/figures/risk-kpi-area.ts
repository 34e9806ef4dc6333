import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { loadIncidents } from '../../enterprises/incidents/incidents-on-record.ts';
import { loadExports } from '../../enterprises/monthly-lists/load-exports.ts';
import type { KpiArea } from '../../kpis/kpi-area.ts';
import { kpiRow } from '../../kpis/kpi-row.ts';
import { can } from '../../platform/permissions.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { loadRiskFacts } from './load-risk-facts.ts';
import type { TermsOf } from './risk-facts.ts';
import { type KpiFacts, kpiReading, RISK_KPI_IDS, RISK_KPIS, type RiskKpi, type RiskReading } from './risk-kpis.ts';
import { scopeOf } from './scope.ts';
import { termsByPack } from './terms-by-pack.ts';

/** The key figures of the risk area, over the files that the reader may know of (R28). */
export const riskKpis: KpiArea<RiskKpi, RiskReading> = {
  area: 'risk',
  reads: 'risk.figures',
  definitions: RISK_KPIS,
  scopeOf: ({ actor, zoneId }) => [scopeOf(actor, zoneId)].flat().join('+'),
  async open(work, years) {
    const { facts, terms } = await loadKpiFacts(work, years);
    return { at: (day) => RISK_KPI_IDS.map((id) => ({ id, ...kpiReading(id, facts, day, terms) })) };
  },
  async rows(work, kpi, { year, asOf }) {
    const isRate = RISK_KPIS[kpi].unit === 'rate';
    if (!can(work.actor, isRate ? 'archive.view' : 'risk.view', work.zoneId)) return [];
    const { facts, terms } = await loadKpiFacts(work, { from: year, to: year });
    return RISK_KPIS[kpi].rows(facts, asOf, terms).map(({ id, label, note, isCounted, on, enterpriseId, risk, days }) =>
      kpiRow({
        id,
        kind: isRate ? 'incident' : 'risk',
        label,
        note,
        isCounted,
        on,
        enterpriseId,
        risk: risk ?? null,
        days: days ?? null,
      }),
    );
  },
};

/** What the figures of some years rest on. */
async function loadKpiFacts(
  { tx, zoneId, actor, timeZone }: ZoneWork,
  { from, to }: { from: number; to: number },
): Promise<{ facts: KpiFacts; terms: TermsOf }> {
  const terms = termsByPack(await readRulePack(tx, zoneId));
  const scope = scopeOf(actor, zoneId);
  return {
    terms,
    facts: {
      ...(await loadRiskFacts(tx, zoneId, { timeZone, scope, fromYear: from })),
      incidents: await loadIncidents(tx, zoneId, { from, to, timeZone }),
      exports: await loadExports(tx, zoneId, from, to),
    },
  };
}
