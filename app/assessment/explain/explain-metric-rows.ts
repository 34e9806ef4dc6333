import type { z } from 'zod';
import { isMetricId } from '../../../server/assessment/metrics.ts';
import type { metricRowsOutput } from '../../../server/assessment/schema.ts';
import type { Locale } from '../../i18n/locale.ts';
import { formatDate, formatMonth } from '../../ui/format.ts';
import type { Explanation, Source } from './explanation.ts';
import { rowHref } from './row-href.ts';

type MetricRows = z.infer<typeof metricRowsOutput>;
type Remark = NonNullable<MetricRows['rows'][number]['remarks']>[number];

/** So many rows are read by nobody; what does not count stands first and is what somebody can do about. */
const SHOWN = 200;

/** The rows behind a measured target, those that do not count first. */
export function explainMetricRows(
  { scores, t, locale }: Source,
  { metric, rows }: Pick<MetricRows, 'metric' | 'rows'>,
): Explanation['rows'] {
  const sorted = [...rows.filter(({ isCounted }) => !isCounted), ...rows.filter(({ isCounted }) => isCounted)];
  const shown = sorted.slice(0, SHOWN).map((row) => ({
    ...rowInWords({ zone: scores.zone, t, locale }, metric, row),
    value: t(row.isCounted ? 'explain.target.counted' : 'explain.target.notCounted'),
  }));
  const left = sorted.length - shown.length;
  return left > 0 ? [...shown, { label: t('explain.target.moreRows', { count: left }), value: '' }] : shown;
}

export interface RowWords {
  zone: string;
  t: Source['t'];
  locale: Locale;
}

/** A row by its name, with what decided it and where its record stands. */
export function rowInWords(
  { zone, t, locale }: RowWords,
  metric: string,
  { id, enterpriseId, label, name, on, note, remarks = [] }: MetricRows['rows'][number],
): { label: string; note?: string; href?: string } {
  const written = (text: string) => writtenPeriod(text, t, locale);
  const named = name?.[locale] ?? (label ? written(label) : t('explain.target.namelessRow'));
  const said = [on ? formatDate(on, locale) : '', ...remarks.map((remark) => remarkText(remark, t, locale))];
  const because = said.filter((part) => part !== '').join(' · ');
  const href = rowHref(zone, isMetricId(metric) ? metric : null, { id, enterpriseId });
  return {
    label: [named, written(note)].filter((part) => part !== '').join(' · '),
    ...(because && { note: because }),
    ...(href && { href }),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Why a row counts or does not, in words. */
function remarkText({ code, params }: Remark, t: Source['t'], locale: Locale): string {
  const written = Object.entries(params).map(([name, value]) => {
    const text = typeof value === 'string' ? value : value[locale];
    return [name, DAY.test(text) ? formatDate(text, locale) : text];
  });
  return t(`explain.remark.${code}`, Object.fromEntries(written));
}

const MONTH = /^\d{4}-\d{2}$/;
const HALF = /^(\d{4})-H([12])$/;

/** A month or a half-year in words; any other text as it stands. */
function writtenPeriod(text: string, t: Source['t'], locale: Source['locale']): string {
  if (MONTH.test(text)) return formatMonth(text, locale);
  const [, year, half] = HALF.exec(text) ?? [];
  return year ? t(half === '1' ? 'explain.target.firstHalf' : 'explain.target.secondHalf', { year }) : text;
}
