import type { Explanation } from '../assessment/explain/explanation.ts';
import { enterprisePath, incidentPath, riskPath } from '../paths.ts';
import { halfName } from '../quality/half-name.ts';
import { formatDate, formatMonth } from '../ui/format.ts';
import type { ExplainedKpi } from './explain-kpi.ts';
import { writeKpi } from './kpi-words.ts';
import type { KpiRow } from './read-kpis-page.server.ts';

/** What is missing comes first: that is what one opens the panel for. Months and countries have an order of their own. */
export const inOrder = (rows: readonly KpiRow[]): KpiRow[] =>
  rows.some(({ kind }) => kind === 'month' || kind === 'country')
    ? [...rows]
    : [...rows].sort((a, b) => Number(a.isCounted) - Number(b.isCounted));

/** A row behind a key figure: what it says, or whether it counts. */
export function explainKpiRow(row: KpiRow, explained: ExplainedKpi): Explanation['rows'][number] {
  const { t, zone } = explained;
  const { id, kind, isCounted, risk, enterpriseId } = row;
  const href =
    kind === 'incident'
      ? incidentPath(zone, id)
      : risk
        ? riskPath(zone, risk)
        : enterpriseId
          ? enterprisePath(zone, enterpriseId)
          : undefined;
  return {
    label: labelOf(row, explained),
    value: kind === 'month' || kind === 'country' ? sayOf(row, explained) : t(isCounted ? 'counted' : 'notCounted'),
    note: notesOf(row, explained).join(' · ') || undefined,
    href,
  };
}

function labelOf({ kind, label }: KpiRow, { tQuality, locale }: ExplainedKpi): string {
  if (kind === 'month') return formatMonth(label, locale);
  return kind === 'analysis' ? halfName(tQuality, label) : label;
}

/** A country's row has its share of all exports, a month's one what the figure itself tells. */
const unitOf = ({ kind }: KpiRow, { kpi }: ExplainedKpi) => (kind === 'country' ? 'share' : kpi.unit);

const sayOf = (row: KpiRow, explained: ExplainedKpi): string =>
  row.value === null ? explained.t('noData') : writeKpi(unitOf(row, explained), row.value);

const MONTH = /^\d{4}-\d{2}$/;

function notesOf(row: KpiRow, explained: ExplainedKpi): string[] {
  const { t, locale } = explained;
  const { kind, note, days, on, dueOn, lastYear } = row;
  const isStep = note === 'draft' || note === 'publication';
  const before = lastYear !== null && { value: writeKpi(unitOf(row, explained), lastYear) };
  return [
    kind === 'analysis' && isStep ? t(`step.${note}`) : MONTH.test(note) ? formatMonth(note, locale) : note,
    days !== null && t('days', { count: days }),
    dueOn && t('dueOn', { day: formatDate(dueOn, locale) }),
    on && formatDate(on, locale),
    before && t(kind === 'country' ? 'shareLastYearWas' : 'lastYearWas', before),
  ].filter((part): part is string => Boolean(part));
}
