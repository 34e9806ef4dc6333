import type { SourceRow } from '../../assessment/metric-source.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { ENTERPRISE_METRICS, standingsOn, validFrom } from '../metrics/enterprise-metrics.ts';
import type { EnterpriseFactsOnRecord, MetricFacts, MetricLimits } from '../metrics/metric-facts.ts';
import { adjustmentRecord } from '../standing/adjustment.ts';
import { type EnterpriseStatus, isInZone } from '../standing/lifecycle.ts';

interface KpiDefinition {
  unit: 'count' | 'share';
  /** Is more of it better, worse, or neither? */
  direction: 'more' | 'less' | 'none';
  rules: readonly string[];
  /** The rows behind it at the end of a day; null where the rule pack lacks its number. */
  rows(facts: MetricFacts, day: CivilDate, limits: MetricLimits): SourceRow[] | null;
}

/** The key figures of the enterprise area (product.md, KPIs), each defined here and nowhere else. */
export const ENTERPRISE_KPIS = {
  admitted: ofStatus('admitted', 'more'),
  suspended: ofStatus('suspended', 'less'),
  registered: ofStatus('registered', 'none'),
  removed: ofStatus('removed', 'none'),
  'moved-in': {
    unit: 'count',
    direction: 'none',
    rules: ['E12', 'EF8'],
    rows: (facts, day) => moves(facts, day, 'in'),
  },
  'moved-out': {
    unit: 'count',
    direction: 'none',
    rules: ['E12', 'EF8'],
    rows: (facts, day) => moves(facts, day, 'out'),
  },
  'under-observation': {
    unit: 'count',
    direction: 'less',
    rules: ['E8'],
    rows: (facts, day) =>
      facts.enterprises
        .filter(({ id }) =>
          facts.observations.some(
            ({ enterpriseId, openedOn, releasedOn }) =>
              enterpriseId === id && openedOn <= day && (releasedOn === null || releasedOn > day),
          ),
        )
        .map((enterprise) => row(enterprise)),
  },
  'qms-certified': {
    unit: 'share',
    direction: 'more',
    rules: ['Z24'],
    rows: ENTERPRISE_METRICS['qms-certified'],
  },
  'cnas-accredited': {
    unit: 'share',
    direction: 'more',
    rules: ['Z14'],
    rows: (facts, day) =>
      facts.enterprises
        .filter(({ id }) => isInZone(standingsOn(facts, day).get(id)?.status ?? null))
        .map((enterprise) => {
          const on = validFrom(enterprise.cnasCertificates, day);
          return { ...row(enterprise), isCounted: on !== null, on };
        }),
  },
  'enterprises-checked': {
    unit: 'share',
    direction: 'more',
    rules: ['E11'],
    rows: ENTERPRISE_METRICS['enterprises-checked'],
  },
  'monthly-lists-on-time': {
    unit: 'share',
    direction: 'more',
    rules: ['EF4', 'Z7'],
    rows: ENTERPRISE_METRICS['monthly-lists-on-time'],
  },
  'commitments-signed': {
    unit: 'share',
    direction: 'more',
    rules: ['E7', 'Z6'],
    rows: ENTERPRISE_METRICS['commitments-signed'],
  },
} as const satisfies Record<string, KpiDefinition>;

export type EnterpriseKpi = keyof typeof ENTERPRISE_KPIS;
export const ENTERPRISE_KPI_IDS = Object.keys(ENTERPRISE_KPIS) as EnterpriseKpi[];

export interface KpiReading {
  /** A number of rows, or a share as counted / rows; null: no data. */
  counted: number | null;
  rows: number;
}

/** What a key figure says at the end of a day. A share of nothing is no data; a count of nothing is zero. */
export function kpiReading(kpi: EnterpriseKpi, facts: MetricFacts, day: CivilDate, limits: MetricLimits): KpiReading {
  const found = ENTERPRISE_KPIS[kpi].rows(facts, day, limits);
  const isNothing = found === null || (ENTERPRISE_KPIS[kpi].unit === 'share' && found.length === 0);
  if (isNothing) return { counted: null, rows: 0 };
  return { counted: found.filter(({ isCounted }) => isCounted).length, rows: found.length };
}

const row = ({ id, name }: Pick<EnterpriseFactsOnRecord, 'id' | 'name'>): SourceRow => ({
  id,
  enterpriseId: id,
  label: name,
  isCounted: true,
  on: null,
  note: '',
});

function ofStatus(status: EnterpriseStatus, direction: KpiDefinition['direction']): KpiDefinition {
  return {
    unit: 'count',
    direction,
    rules: ['E2'],
    rows: (facts, day) =>
      facts.enterprises.flatMap((enterprise) => {
        const standing = standingsOn(facts, day).get(enterprise.id);
        return standing?.status === status ? [{ ...row(enterprise), on: standing.since }] : [];
      }),
  };
}

const moves = (facts: MetricFacts, day: CivilDate, way: 'in' | 'out'): SourceRow[] =>
  adjustmentRecord(facts.enterprises, facts.year, day)[way].map(({ id, name, on }) => ({ ...row({ id, name }), on }));
