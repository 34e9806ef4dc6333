import type { Explanation } from '../../assessment/explain/explanation.ts';
import type { Locale } from '../../i18n/locale.ts';
import { incidentPath, riskPath } from '../../paths.ts';
import { formatCount, formatDate, formatMoney, formatMonth } from '../../ui/format.ts';
import { type FigureWords, formulaOf, fullName, unitOf, writeValue } from './figure-words.ts';
import type { RiskFigures, RiskKpi, RiskKpiRow } from './read-risk-figures.server.ts';

interface ExplainedKpi {
  kpi: RiskKpi;
  figures: RiskFigures;
  rows: readonly RiskKpiRow[];
  words: FigureWords;
  locale: Locale;
  zone: string;
}

/** Where a figure comes from: what is counted, over which rows, of which time. */
export function explainRiskKpi({ kpi, figures, rows, words, locale, zone }: ExplainedKpi): Explanation {
  const { t } = words;
  const { unit, value } = kpi;
  return {
    title: fullName(words, kpi),
    value: value === null ? t('noData') : writeValue(unit, value),
    unit: value === null ? undefined : unitOf(words, kpi),
    rules: kpi.rules,
    formula: [formulaOf(words, kpi), t(figures.hasRows ? 'scope.own' : 'scope.zone')].join(' '),
    substituted: substituted(kpi, words),
    period: periodOf(kpi, figures, words, locale),
    computedAt: figures.computedAt,
    // What is missing comes first: that is what one opens the panel for.
    rows: [...rows]
      .sort((a, b) => Number(a.isCounted) - Number(b.isCounted))
      .map(({ id, risk, enterpriseId, label, isCounted, on, days }) => ({
        label,
        value: t(isCounted ? 'counted' : 'notCounted'),
        note: [days !== null && t('days', { count: days }), on && formatDate(on, locale)].filter(Boolean).join(' · '),
        href: risk ? riskPath(zone, risk) : enterpriseId ? incidentPath(zone, id) : undefined,
      })),
  };
}

function substituted({ value, counted, rows, unit, rate }: RiskKpi, { t }: FigureWords): string {
  if (value === null) return t(unit === 'rate' ? 'noExports' : 'noRows');
  if (rate) {
    const exports = formatMoney(rate.exportsUsd, 'hundredMillionUsd', { places: 4 });
    return t('rateIs', { events: formatCount(rate.events), exports, rate: writeValue(unit, value) });
  }
  if (unit === 'share') return t('shareIs', { counted, rows, share: writeValue(unit, value) });
  return unit === 'days'
    ? t('medianIs', { count: rows, days: writeValue(unit, value) })
    : t('countIs', { count: counted });
}

/** A state at the end of a day; all others are counted from 1 January on. */
const OF_THE_DAY = /^(open|age|overdue|active)/;

function periodOf({ id, rate }: RiskKpi, { year, asOf }: RiskFigures, { t }: FigureWords, locale: Locale): string {
  if (rate) return t('periodMonths', { year, month: formatMonth(rate.through, locale) });
  return t(OF_THE_DAY.test(id) ? 'periodDay' : 'periodYear', { year, day: formatDate(asOf, locale) });
}
