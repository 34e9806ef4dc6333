import { activityMetrics } from '../activities/metrics/activity-metric-source.ts';
import { enterpriseMetrics } from '../enterprises/metrics/read-enterprise-metrics.ts';
import type { CivilDate } from '../platform/calendar.ts';
import { type Actor, can } from '../platform/permissions.ts';
import type { Tx } from '../platform/tenant.ts';
import { qualityMetrics } from '../quality/metrics/quality-metric-source.ts';
import { riskMetrics } from '../risk/figures/risk-metric-source.ts';
import { exact, toDecimal } from './exact.ts';
import type { MetricRead, MetricSource, SourceRow } from './metric-source.ts';
import { isMetricId, METRICS, type MetricId, type MetricReading } from './metrics.ts';

/** The areas that measured targets draw on. */
const SOURCES: readonly MetricSource[] = [enterpriseMetrics, riskMetrics, qualityMetrics, ...activityMetrics];

const sourceOf = (metric: string): MetricSource | undefined =>
  SOURCES.find((source) => source.metrics.some((id) => id === metric));

/** May this reader know how many rows stand behind a metric? Of a share without a source there is nothing to know. */
export function mayCountRows(actor: Actor, zoneId: string, metric: string): boolean {
  const source = sourceOf(metric);
  return source !== undefined && can(actor, source.counts, zoneId);
}

/**
 * The rows as this reader may see them: none where even their number is not theirs to know, without names where the rows
 * are not open to them.
 */
export function rowsFor(actor: Actor, zoneId: string, metric: string, rows: readonly SourceRow[]): SourceRow[] {
  const source = sourceOf(metric);
  if (!source || !mayCountRows(actor, zoneId, metric)) return [];
  const isOpen = can(actor, source.opens, zoneId);
  const roles = actor.memberships.filter((membership) => membership.zoneId === zoneId).map(({ role }) => role);
  return rows.map(({ readers, name, namesNobody, figures, remarks, ...row }) => {
    const named = { ...row, ...(name && { name }), ...(remarks && { remarks: [...remarks] }) };
    if (isOpen && (!readers || roles.some((role) => readers.includes(role)))) {
      return figures ? { ...named, note: [row.note, figures].filter(Boolean).join(' · ') } : named;
    }
    if (namesNobody) return named;
    return { ...row, id: '', enterpriseId: null, label: '', ...(readers && { on: null, note: '' }) };
  });
}

export interface Measurements {
  /** What the metric says at the end of a day; null without data. */
  reading(metric: string | null, day: CivilDate): MetricReading | null;
  /** The rows behind it. */
  rows(metric: string, day: CivilDate): SourceRow[];
}

/** Opens the sources that a plan's metrics need, for any day of its year. */
export async function openMeasurements(
  tx: Tx,
  zoneId: string,
  year: number,
  timeZone: string,
  metrics: readonly (string | null)[],
): Promise<Measurements> {
  const needed = SOURCES.filter((source) => metrics.some((metric) => source.metrics.some((id) => id === metric)));
  const opened: { source: MetricSource; read: MetricRead }[] = [];
  for (const source of needed) opened.push({ source, read: await source.open(tx, zoneId, year, timeZone) });
  const rowsOf = (metric: string | null, day: CivilDate): SourceRow[] | null => {
    if (metric === null || !isMetricId(metric)) return null;
    return opened.find(({ source }) => source.metrics.includes(metric))?.read(metric, day) ?? null;
  };
  return {
    reading(metric, day) {
      const rows = rowsOf(metric, day);
      return rows && metric !== null && isMetricId(metric) ? readingOf(metric, rows, year, day) : null;
    },
    rows: (metric, day) => rowsOf(metric, day) ?? [],
  };
}

/** A share of the rows, or their number. Nothing to judge is no data; a count of none is zero. */
export function readingOf(
  metric: MetricId,
  rows: readonly SourceRow[],
  year: number,
  day: CivilDate,
): MetricReading | null {
  const counted = rows.filter(({ isCounted }) => isCounted).length;
  const period = { metric, rows: rows.length, counted, from: `${year}-01-01`, to: day };
  if (METRICS[metric] === 'count') return { ...period, value: String(counted) };
  if (rows.length === 0) return null;
  return { ...period, value: toDecimal(exact(String(counted)).div(exact(String(rows.length)))) };
}
