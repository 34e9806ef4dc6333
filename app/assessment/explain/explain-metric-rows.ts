import type { z } from 'zod';
import type { metricRowsOutput } from '../../../server/assessment/schema.ts';
import { formatDate, formatMonth } from '../../ui/format.ts';
import type { Explanation, Source } from './explanation.ts';

/** So many rows are read by nobody; what does not count stands first and is what somebody can do about. */
const SHOWN = 200;

/** The rows behind a measured target, those that do not count first. */
export function explainMetricRows(
  { t, locale, zonePath }: Source,
  rows: z.infer<typeof metricRowsOutput>['rows'],
): Explanation['rows'] {
  const written = (text: string) => writtenPeriod(text, t, locale);
  const sorted = [...rows.filter(({ isCounted }) => !isCounted), ...rows.filter(({ isCounted }) => isCounted)];
  const shown = sorted.slice(0, SHOWN).map(({ enterpriseId, label, name, isCounted, on, note }) => ({
    label: [name?.[locale] ?? (label ? written(label) : t('explain.target.namelessRow')), written(note)]
      .filter((part) => part !== '')
      .join(' · '),
    value: t(isCounted ? 'explain.target.counted' : 'explain.target.notCounted'),
    ...(on && { note: formatDate(on, locale) }),
    ...(enterpriseId && { href: `${zonePath}/enterprises/${enterpriseId}` }),
  }));
  const left = sorted.length - shown.length;
  return left > 0 ? [...shown, { label: t('explain.target.moreRows', { count: left }), value: '' }] : shown;
}

const MONTH = /^\d{4}-\d{2}$/;
const HALF = /^(\d{4})-H([12])$/;

/** A month or a half-year in words; any other text as it stands. */
function writtenPeriod(text: string, t: Source['t'], locale: Source['locale']): string {
  if (MONTH.test(text)) return formatMonth(text, locale);
  const [, year, half] = HALF.exec(text) ?? [];
  return year ? t(half === '1' ? 'explain.target.firstHalf' : 'explain.target.secondHalf', { year }) : text;
}
