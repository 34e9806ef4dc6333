import type { TFunction } from 'i18next';
import type { Explanation } from '../../assessment/explain/explanation.ts';
import type { Locale } from '../../i18n/locale.ts';
import { formatCount, formatDate, formatMoney, formatMonth, formatShare } from '../../ui/format.ts';
import { halfName } from '../half-name.ts';
import { figureRowsAddress } from './figure-addresses.ts';
import { unitOf, writeFigure } from './figure-words.ts';
import { FIGURE_LOOKS, type QualityFigure } from './quality-figures.ts';
import type { QualityDashboard } from './read-quality.server.ts';

export interface ExplainedFigure {
  id: QualityFigure;
  dashboard: QualityDashboard;
  t: TFunction<'qualityFigures'>;
  tQuality: TFunction<'quality'>;
  locale: Locale;
  zone: string;
}

type TrendMonth = QualityDashboard['trend'][number];

/** Where a figure of the half-year comes from: the formula, the numbers in it, and its months, each with its rows. */
export function explainFigure({ id, dashboard, t, tQuality, locale, zone }: ExplainedFigure): Explanation {
  const { current, period, trend, computedAt } = dashboard;
  const { rules, read } = FIGURE_LOOKS[id];
  const value = read(current);
  const months = trend.filter(({ month }) => `${month}-01` >= current.from && month <= current.to.slice(0, 7));
  return {
    title: tQuality(`measure.${id}`),
    value: value === null ? t('noData') : writeFigure(id, value),
    unit: value === null ? undefined : unitOf(t, id),
    rules,
    formula: t(`formula.${id}`),
    substituted:
      value === null
        ? t('nothingFiled')
        : t('is', { sum: substituted(id, dashboard, t), value: writeFigure(id, value) }),
    period: t('between', {
      period: halfName(tQuality, period),
      from: formatDate(current.from, locale),
      to: formatDate(current.to, locale),
    }),
    computedAt,
    rows: months.map((month) => {
      const shown = ofMonth(id, month, t);
      return {
        label: formatMonth(month.month, locale),
        value: shown ?? t('noData'),
        href: shown === null ? undefined : figureRowsAddress(zone, period, id, month.month),
      };
    }),
  };
}

/** The figure of one month; of what has no value by itself, the amount or the batches that go into it. */
function ofMonth(id: QualityFigure, month: TrendMonth, t: TFunction<'qualityFigures'>): string | null {
  const money = (usd: string | null) => usd && t('amountIs', { amount: formatMoney(usd, 'tenThousandUsd') });
  const batches = (count: number | null) => (count === null ? null : t('batchesIs', { batches: formatCount(count) }));
  const share = (value: string | null) => value && formatShare(value);
  switch (id) {
    case 'exports':
    case 'concentration':
      return money(month.exportsUsd);
    case 'ownBrandShare':
      return money(month.ownBrandAmountUsd);
    case 'inspectedBatches':
      return batches(month.inspectedBatches);
    case 'failedBatches':
      return batches(month.failedBatches);
    case 'returnedBatches':
    case 'returnRate':
      return batches(month.returnedBatches);
    case 'failureRateByBatches':
      return share(month.failureRateByBatches);
    case 'failureRateByAmount':
      return share(month.failureRateByAmount);
  }
}

/** The formula's left side with its numbers. */
function substituted(
  id: QualityFigure,
  { current, exportsByCountry }: QualityDashboard,
  t: TFunction<'qualityFigures'>,
): string {
  const { exports, inspection } = current;
  const money = (usd: string | undefined) => formatMoney(usd ?? '0', 'tenThousandUsd');
  const count = (batches: number | undefined) => formatCount(batches ?? 0);
  const ratio = (part: string, whole: string) => t('ratio', { part, whole });
  switch (id) {
    case 'exports':
      return t('ofLists', { count: exports?.lists ?? 0 });
    case 'ownBrandShare':
      return ratio(money(exports?.ownBrandAmountUsd), money(exports?.amountUsd));
    case 'concentration':
      return t('ofCountries', { count: exportsByCountry.top.length + (exportsByCountry.rest?.count ?? 0) });
    case 'inspectedBatches':
    case 'failedBatches':
    case 'returnedBatches':
      return t('ofMonthsFiled');
    case 'failureRateByBatches':
      return ratio(count(inspection?.failedBatches), count(inspection?.inspectedBatches));
    case 'failureRateByAmount':
      return ratio(money(inspection?.failedAmountUsd), money(inspection?.inspectedAmountUsd));
    case 'returnRate':
      return ratio(count(inspection?.returnedBatches), count(inspection?.inspectedBatches));
  }
}
