import type { TFunction } from 'i18next';
import type { Explanation } from '../../assessment/explain/explanation.ts';
import type { Locale } from '../../i18n/locale.ts';
import { enterprisePath } from '../../paths.ts';
import { formatCount, formatDate, formatMonth, formatShare } from '../../ui/format.ts';
import type { Kpi, Kpis } from './read-kpis.server.ts';

interface KpiRow {
  enterpriseId: string | null;
  label: string;
  isCounted: boolean;
  on: string | null;
  note: string;
}

interface ExplainedKpi {
  kpi: Kpi;
  figures: Kpis;
  rows: readonly KpiRow[];
  t: TFunction<'enterprises'>;
  locale: Locale;
  zone: string;
}

/** Where a figure comes from: what is counted, over which rows, as of which day. */
export function explainKpi({ kpi, figures, rows, t, locale, zone }: ExplainedKpi): Explanation {
  const { id, unit, value, counted } = kpi;
  const day = formatDate(figures.asOf, locale);
  return {
    title: t(`kpi.${id}.name`),
    value: value === null ? t('kpis.noData') : unit === 'share' ? formatShare(value) : formatCount(value),
    unit: unit === 'count' && value !== null ? t('kpis.enterprises') : undefined,
    rules: kpi.rules,
    formula: t(`kpi.${id}.formula`),
    substituted:
      value === null
        ? t('kpis.noRows')
        : unit === 'share'
          ? t('kpis.shareIs', { counted: counted ?? 0, rows: kpi.rows, share: formatShare(value) })
          : t('kpis.countIs', { count: counted ?? 0 }),
    period: t(PERIOD_OF_YEAR.includes(id) ? 'kpis.periodYear' : 'kpis.periodDay', { year: figures.year, day }),
    computedAt: figures.computedAt,
    // What is missing comes first: that is what one opens the panel for.
    rows: [...rows]
      .sort((a, b) => Number(a.isCounted) - Number(b.isCounted))
      .map(({ enterpriseId, label, isCounted, on, note }) => ({
        label,
        value: t(isCounted ? 'kpis.counted' : 'kpis.notCounted'),
        note: [noteOf(note, locale), on && formatDate(on, locale)].filter(Boolean).join(' · ') || undefined,
        href: enterpriseId ? enterprisePath(zone, enterpriseId) : undefined,
      })),
  };
}

/** Counted from 1 January on; all others are a state at the end of a day. */
const PERIOD_OF_YEAR: readonly Kpi['id'][] = [
  'moved-in',
  'moved-out',
  'enterprises-checked',
  'monthly-lists-on-time',
  'commitments-signed',
];

const MONTH = /^\d{4}-\d{2}$/;

const noteOf = (note: string, locale: Locale): string => (MONTH.test(note) ? formatMonth(note, locale) : note);
