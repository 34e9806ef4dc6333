import type { TFunction } from 'i18next';
import type { KpiSource, KpiUnit } from '../../server/kpis/definition.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount, formatDecimal, formatMoney, formatMonth, formatShare } from '../ui/format.ts';

type Words = TFunction<'kpis'>;

/** Digits after the point; money in ten thousands of US dollars. */
export const KPI_PLACES = {
  count: 0,
  share: 2,
  days: 1,
  rate: 2,
  usd: 2,
  index: 4,
  batches: 0,
} as const satisfies Record<KpiUnit, number>;

/** A key figure's value as it is written; its unit stands beside it, but for the sign of a share. */
export function writeKpi(unit: KpiUnit, value: string): string {
  if (unit === 'share') return formatShare(value);
  if (unit === 'usd') return formatMoney(value, 'tenThousandUsd');
  return unit === 'count' || unit === 'batches'
    ? formatCount(value)
    : formatDecimal(value, { places: KPI_PLACES[unit] });
}

/** What is counted; all other figures have a unit of their own. */
const COUNTED = {
  standing: 'enterprises',
  observations: 'enterprises',
  risks: 'risks',
  'risk-measures': 'measures',
} as const satisfies Partial<Record<KpiSource, string>>;
const isCounted = (source: KpiSource): source is keyof typeof COUNTED => source in COUNTED;

export function kpiUnit(t: Words, { unit, source }: { unit: KpiUnit; source: KpiSource }): string | undefined {
  if (unit === 'share' || unit === 'index') return undefined;
  if (unit !== 'count') return t(`unit.${unit}`);
  return isCounted(source) ? t(`unit.${COUNTED[source]}`) : undefined;
}

/** 'January to May 2026, without March 2026'. */
export function monthsWritten(
  { through, missing }: { through: string; missing: readonly string[] },
  t: Words,
  locale: Locale,
): string {
  const month = (each: string) => formatMonth(each, locale);
  const told = t('monthsTold', { from: month(`${through.slice(0, 4)}-01`), through: month(through) });
  if (missing.length === 0) return told;
  return `${told} · ${t('missingMonths', { months: missing.map(month).join(t('and')) })}`;
}
