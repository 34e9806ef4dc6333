import type { TFunction } from 'i18next';
import type { Explanation } from '../assessment/explain/explanation.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount, formatDate, formatMoney } from '../ui/format.ts';
import { explainKpiRow, inOrder } from './explain-kpi-row.ts';
import { kpiUnit, monthsWritten, writeKpi } from './kpi-words.ts';
import type { Kpi, KpiRow, KpiValues } from './read-kpis-page.server.ts';

export interface ExplainedKpi {
  kpi: Kpi;
  values: Pick<KpiValues, 'year' | 'asOf' | 'computedAt'>;
  rows: readonly KpiRow[];
  /** What else is to be known of the figure: whose files it counts. */
  also?: string;
  t: TFunction<'kpis'>;
  /** The words of half-years. */
  tQuality: TFunction<'quality'>;
  locale: Locale;
  zone: string;
}

/** Where a key figure comes from, by its definition: what is counted, over which rows, of which time. */
export function explainKpi(explained: ExplainedKpi): Explanation {
  const { kpi, values, rows, also, t } = explained;
  const { id, value, unit, rules, source } = kpi;
  return {
    title: t(`kpi.${id}.name`),
    value: value === null ? t('noData') : writeKpi(unit, value),
    unit: value === null ? undefined : kpiUnit(t, kpi),
    rules,
    formula: [t(`kpi.${id}.formula`), also, t('sourceIs', { source: t(`source.${source}`) })].filter(Boolean).join(' '),
    substituted: [substituted(kpi, t), intervalOf(kpi, t)].filter(Boolean).join(' · '),
    period: periodOf(explained),
    computedAt: values.computedAt,
    rows: inOrder(rows).map((row) => explainKpiRow(row, explained)),
  };
}

/** The formula with the numbers put in. */
function substituted(kpi: Kpi, t: TFunction<'kpis'>): string {
  const { value, unit, counted, rows, exportsUsd, uncertainty } = kpi;
  if (value === null) return t(unit === 'rate' ? 'noExports' : 'noRows');
  const written = writeKpi(unit, value);
  const count = formatCount(counted ?? 0);
  switch (unit) {
    case 'count':
      return t('countIs', { count: counted ?? 0, unit: kpiUnit(t, kpi) ?? '' });
    case 'days':
      return t('medianIs', { count: rows, days: written });
    case 'rate': {
      const exports = formatMoney(exportsUsd ?? '0', 'hundredMillionUsd', { places: 4 });
      return t('rateIs', { events: count, exports, rate: written });
    }
    case 'usd':
    case 'batches':
      return t('monthsAre', { count: rows, value: [written, kpiUnit(t, kpi)].join(' ') });
    case 'index':
      return t('valueIs', { value: written });
    case 'share':
      return uncertainty === 'none'
        ? t('valueIs', { value: written })
        : t('shareIs', { counted: count, rows: formatCount(rows), share: written });
  }
}

function intervalOf({ interval, uncertainty, unit, isSmallSample }: Kpi, t: TFunction<'kpis'>): string | null {
  if (!interval || uncertainty === 'none' || uncertainty === 'full-count') return null;
  const [low, high] = [writeKpi(unit, interval.low), writeKpi(unit, interval.high)];
  const said = t('intervalIs', { low, high, method: t(`method.${uncertainty}`) });
  return isSmallSample ? `${said} · ${t('smallSample')}` : said;
}

/** The day, the year so far, or the months that are told; those without figures are named. */
function periodOf({ kpi: { span, months }, values: { year, asOf }, t, locale }: ExplainedKpi): string {
  if (span !== 'months') return t(span === 'day' ? 'periodDay' : 'periodYear', { year, day: formatDate(asOf, locale) });
  if (!months) return t('noPeriod', { year });
  return monthsWritten(months, t, locale);
}
