import type { SourceRow } from '../../assessment/metric-source.ts';
import type { KpiDefinition, KpiDirection } from '../../kpis/definition.ts';
import { countReading, fullCountReading, type KpiReading, noData } from '../../kpis/reading.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { ENTERPRISE_METRICS, standingsOn, validFrom } from '../metrics/enterprise-metrics.ts';
import type { EnterpriseFactsOnRecord, MetricFacts, MetricLimits } from '../metrics/metric-facts.ts';
import { adjustmentRecord } from '../standing/adjustment.ts';
import { type EnterpriseStatus, isInZone } from '../standing/lifecycle.ts';

interface EnterpriseKpiDefinition extends KpiDefinition {
  area: 'enterprises';
  unit: 'count' | 'share';
  /** The rows behind it at the end of a day; null where the rule pack lacks its number. */
  rows(facts: MetricFacts, day: CivilDate, limits: MetricLimits): SourceRow[] | null;
}

const COUNT = { area: 'enterprises', unit: 'count', withoutData: 'zero', uncertainty: 'none' } as const;
const SHARE = { area: 'enterprises', unit: 'share', withoutData: 'noData', uncertainty: 'full-count' } as const;

/** The key figures of the enterprise area (product.md, KPIs), each defined here and nowhere else. */
export const ENTERPRISE_KPIS = {
  admitted: ofStatus('admitted', 'more'),
  suspended: ofStatus('suspended', 'less'),
  registered: ofStatus('registered', 'none'),
  removed: ofStatus('removed', 'none'),
  'moved-in': {
    ...COUNT,
    span: 'year',
    source: 'standing',
    direction: 'none',
    rules: ['E12', 'EF8'],
    rows: (facts, day) => moves(facts, day, 'in'),
  },
  'moved-out': {
    ...COUNT,
    span: 'year',
    source: 'standing',
    direction: 'none',
    rules: ['E12', 'EF8'],
    rows: (facts, day) => moves(facts, day, 'out'),
  },
  'under-observation': {
    ...COUNT,
    span: 'day',
    source: 'observations',
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
    ...SHARE,
    span: 'day',
    source: 'certificates',
    direction: 'more',
    rules: ['Z24'],
    rows: ENTERPRISE_METRICS['qms-certified'],
  },
  'cnas-accredited': {
    ...SHARE,
    span: 'day',
    source: 'certificates',
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
    ...SHARE,
    span: 'year',
    source: 'checks',
    direction: 'more',
    rules: ['E11'],
    rows: ENTERPRISE_METRICS['enterprises-checked'],
  },
  'monthly-lists-on-time': {
    ...SHARE,
    span: 'year',
    source: 'lists',
    direction: 'more',
    rules: ['EF4', 'Z7'],
    rows: ENTERPRISE_METRICS['monthly-lists-on-time'],
  },
  'commitments-signed': {
    ...SHARE,
    span: 'year',
    source: 'commitments',
    direction: 'more',
    rules: ['E7', 'Z6'],
    rows: ENTERPRISE_METRICS['commitments-signed'],
  },
} as const satisfies Record<string, EnterpriseKpiDefinition>;

export type EnterpriseKpi = keyof typeof ENTERPRISE_KPIS;
export const ENTERPRISE_KPI_IDS = Object.keys(ENTERPRISE_KPIS) as EnterpriseKpi[];

/** What a key figure says at the end of a day. */
export function enterpriseReading(
  kpi: EnterpriseKpi,
  facts: MetricFacts,
  day: CivilDate,
  limits: MetricLimits,
): KpiReading {
  const { unit, rows } = ENTERPRISE_KPIS[kpi];
  const found = rows(facts, day, limits);
  if (found === null) return noData;
  return unit === 'count' ? countReading(found) : fullCountReading(found);
}

const row = ({ id, name }: Pick<EnterpriseFactsOnRecord, 'id' | 'name'>): SourceRow => ({
  id,
  enterpriseId: id,
  label: name,
  isCounted: true,
  on: null,
  note: '',
});

function ofStatus(status: EnterpriseStatus, direction: KpiDirection): EnterpriseKpiDefinition {
  return {
    ...COUNT,
    span: 'day',
    source: 'standing',
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
