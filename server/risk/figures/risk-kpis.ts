import type { SourceRow } from '../../assessment/metric-source.ts';
import type { IncidentOnRecord } from '../../enterprises/incidents/incidents-on-record.ts';
import type { IncidentKind } from '../../enterprises/incidents/kinds.ts';
import { type ExportChange, exportsOn } from '../../enterprises/monthly-lists/exports-on.ts';
import { monthOf } from '../../enterprises/monthly-lists/filing.ts';
import type { KpiDefinition, KpiDirection } from '../../kpis/definition.ts';
import { type Rate, rateOf } from '../../kpis/rate.ts';
import { countReading, type KpiReading, shareReading } from '../../kpis/reading.ts';
import { type CivilDate, daysBetween, yearOf } from '../../platform/calendar.ts';
import { isWarning, RISK_SOURCES, type RiskLevel, type RiskSource } from '../kinds.ts';
import { isOpen } from '../lifecycle.ts';
import { isInForce } from '../measures/measure.ts';
import { median } from '../median.ts';
import { isLate } from '../terms.ts';
import { datesOn, levelOn, type RiskFacts, type RiskOnRecord, stateOn, type TermsOf } from './risk-facts.ts';
import { RISK_METRICS } from './risk-metrics.ts';

export interface KpiFacts extends RiskFacts {
  incidents: readonly IncidentOnRecord[];
  exports: readonly ExportChange[];
}

/** A row behind a key figure; `risk` is the file that it belongs to, `days` how long it took or stands. */
export interface KpiRow extends SourceRow {
  risk?: string;
  days?: number;
}

interface RiskKpiDefinition extends KpiDefinition {
  area: 'risk';
  unit: 'count' | 'share' | 'days' | 'rate';
  /** The rows behind it at the end of a day. */
  rows(facts: KpiFacts, day: CivilDate, termsOf: TermsOf): KpiRow[];
}

const COUNT = { area: 'risk', unit: 'count', source: 'risks', withoutData: 'zero', uncertainty: 'none' } as const;

/** Days since the report, both ends included. */
export const AGE_BANDS = {
  'age-0-7': [0, 7],
  'age-8-30': [8, 30],
  'age-31-90': [31, 90],
  'age-over-90': [91, Number.POSITIVE_INFINITY],
} as const;
type AgeBand = keyof typeof AGE_BANDS;

/** The key figures of the risk area (product.md, KPIs), each defined here and nowhere else. */
export const RISK_KPIS = {
  open: open(() => true, 'less'),
  overdue: {
    ...COUNT,
    span: 'day',
    direction: 'less',
    rules: ['R13', 'R17', 'R25'],
    rows: (facts, day, termsOf) =>
      openItems(facts, day).flatMap((item) => {
        const term = termsOf(datesOn(item, day)).find(({ doneOn }) => doneOn === null);
        return term && isLate(term, day) ? [itemRow(item, { days: daysBetween(term.dueOn, day), on: term.dueOn })] : [];
      }),
  },
  'active-warnings': {
    ...COUNT,
    source: 'risk-measures',
    span: 'day',
    direction: 'none',
    rules: ['R19', 'R23'],
    rows: ({ items }, day) =>
      items.flatMap((item) =>
        item.measures
          .filter((measure) => isWarning(measure.kind) && isInForce(measure, day))
          .map(({ id, startsOn }) => itemRow(item, { id, on: startsOn })),
      ),
  },
  reported: {
    ...COUNT,
    span: 'year',
    direction: 'none',
    rules: ['R10'],
    rows: (facts, day) => reportedItems(facts, day).map((item) => itemRow(item, { on: item.reportedOn })),
  },
  'in-time': {
    ...COUNT,
    unit: 'share',
    span: 'year',
    withoutData: 'noData',
    uncertainty: 'wilson',
    direction: 'more',
    rules: ['R13', 'R17', 'Z8'],
    rows: (facts, day, termsOf) =>
      RISK_METRICS['risk-items-in-time'](facts, day, termsOf).map((row): KpiRow => ({ ...row, risk: row.id })),
  },
  'days-to-assessment': {
    ...COUNT,
    unit: 'days',
    span: 'year',
    withoutData: 'noData',
    direction: 'less',
    rules: ['R13', 'R14'],
    rows: ({ items }, day) =>
      items.flatMap((item) => {
        const { assessedOn, reportedOn } = datesOn(item, day);
        return assessedOn !== null && yearOf(assessedOn) === yearOf(day)
          ? [itemRow(item, { on: assessedOn, days: daysBetween(reportedOn, assessedOn) })]
          : [];
      }),
  },
  'notification-rate': rate('notification'),
  'recall-rate': rate('recall'),
  'return-rate': rate('return'),
  'open-serious': ofLevel('serious'),
  'open-high': ofLevel('high'),
  'open-medium': ofLevel('medium'),
  'open-low': ofLevel('low'),
  'open-unassessed': open((item, day) => levelOn(item, day) === null, 'none'),
  'age-0-7': ofAge('age-0-7'),
  'age-8-30': ofAge('age-8-30'),
  'age-31-90': ofAge('age-31-90'),
  'age-over-90': ofAge('age-over-90'),
  ...(Object.fromEntries(RISK_SOURCES.map((source) => [`from-${source}`, ofSource(source)])) as Record<
    `from-${RiskSource}`,
    RiskKpiDefinition
  >),
} as const satisfies Record<string, RiskKpiDefinition>;

export type RiskKpi = keyof typeof RISK_KPIS;
export const RISK_KPI_IDS = Object.keys(RISK_KPIS) as RiskKpi[];

export interface RiskReading extends KpiReading {
  /** Set for rates with exports on file: the interval, and through which month the lists tell. */
  rate: (Rate & { through: string }) | null;
}

/** What a key figure says at the end of a day. Of nothing there is no share, no median and no rate, but a count: zero. */
export function kpiReading(kpi: RiskKpi, facts: KpiFacts, day: CivilDate, termsOf: TermsOf): RiskReading {
  const { unit } = RISK_KPIS[kpi];
  const found = RISK_KPIS[kpi].rows(facts, day, termsOf);
  switch (unit) {
    case 'count':
      return { ...countReading(found), rate: null };
    case 'share':
      return { ...shareReading(found), rate: null };
    case 'days':
      return { ...countReading(found), value: median(found.map(({ days = 0 }) => days)), rate: null };
    case 'rate':
      return rateReading(countReading(found), exportsOn(facts.exports, day));
  }
}

function rateReading(events: KpiReading, exported: ReturnType<typeof exportsOn>): RiskReading {
  const rate = exported && rateOf(events.counted ?? 0, exported.amountUsd);
  if (!rate) return { ...events, value: null, rate: null };
  const { through } = exported;
  return {
    ...events,
    value: rate.value,
    interval: { low: rate.low, high: rate.high },
    isSmallSample: rate.isSmallSample,
    exportsUsd: rate.exportsUsd,
    months: { through, missing: [] },
    rate: { ...rate, through },
  };
}

const openItems = ({ items }: RiskFacts, day: CivilDate) =>
  items.filter((item) => {
    const state = stateOn(item, day);
    return state !== null && isOpen(state);
  });

const reportedItems = ({ items }: RiskFacts, day: CivilDate) =>
  items.filter(({ reportedOn }) => reportedOn <= day && yearOf(reportedOn) === yearOf(day));

const itemRow = ({ id, number, visibleTo }: RiskOnRecord, row: Partial<KpiRow>): KpiRow => ({
  id,
  risk: id,
  enterpriseId: null,
  label: number,
  isCounted: true,
  on: null,
  note: '',
  readers: visibleTo,
  ...row,
});

function open(isMeant: (item: RiskOnRecord, day: CivilDate) => boolean, direction: KpiDirection): RiskKpiDefinition {
  return {
    ...COUNT,
    span: 'day',
    direction,
    rules: ['R2', 'R14'],
    rows: (facts, day) =>
      openItems(facts, day)
        .filter((item) => isMeant(item, day))
        .map((item) => itemRow(item, { on: item.reportedOn, days: daysBetween(item.reportedOn, day) })),
  };
}

function ofLevel(level: RiskLevel): RiskKpiDefinition {
  return open((item, day) => levelOn(item, day) === level, 'less');
}

function ofAge(band: AgeBand): RiskKpiDefinition {
  const [from, to] = AGE_BANDS[band];
  return open(({ reportedOn }, day) => {
    const age = daysBetween(reportedOn, day);
    return from <= age && age <= to;
  }, 'none');
}

function ofSource(source: RiskSource): RiskKpiDefinition {
  return {
    ...COUNT,
    span: 'year',
    direction: 'none',
    rules: ['R10'],
    rows: (facts, day) =>
      reportedItems(facts, day)
        .filter((item) => item.source === source)
        .map((item) => itemRow(item, { on: item.reportedOn })),
  };
}

/** Incidents of the months that the lists on file tell of: events and exports are of the same time. */
function rate(kind: IncidentKind): RiskKpiDefinition {
  return {
    area: 'risk',
    unit: 'rate',
    span: 'months',
    source: 'incidents',
    withoutData: 'noData',
    uncertainty: 'poisson',
    direction: 'less',
    rules: ['E8', 'EF4'],
    rows: ({ incidents, exports }, day) => {
      const through = exportsOn(exports, day)?.through ?? monthOf(day);
      return incidents
        .filter((incident) => incident.kind === kind && incident.reportedOn <= day)
        .filter(({ happenedOn }) => yearOf(happenedOn) === yearOf(day) && monthOf(happenedOn) <= through)
        .map(({ id, enterprise, happenedOn }) => ({
          id,
          enterpriseId: enterprise.id,
          label: enterprise.name,
          isCounted: true,
          on: happenedOn,
          note: '',
        }));
    },
  };
}
