import type { z } from 'zod';
import type { metricRowsOutput } from '../../../server/assessment/schema.ts';
import { formatDate } from '../../ui/format.ts';
import type { Explanation, Source } from './explanation.ts';

/** So many rows are read by nobody; what does not count stands first and is what somebody can do about. */
const SHOWN = 200;

/** The rows behind a measured target, those that do not count first. */
export function explainMetricRows(
  { t, locale, zonePath }: Source,
  rows: z.infer<typeof metricRowsOutput>['rows'],
): Explanation['rows'] {
  const sorted = [...rows.filter(({ isCounted }) => !isCounted), ...rows.filter(({ isCounted }) => isCounted)];
  const shown = sorted.slice(0, SHOWN).map(({ enterpriseId, label, isCounted, on, note }) => ({
    label: [label || t('explain.target.namelessRow'), note].filter((part) => part !== '').join(' · '),
    value: t(isCounted ? 'explain.target.counted' : 'explain.target.notCounted'),
    ...(on && { note: formatDate(on, locale) }),
    ...(enterpriseId && { href: `${zonePath}/enterprises/${enterpriseId}` }),
  }));
  const left = sorted.length - shown.length;
  return left > 0 ? [...shown, { label: t('explain.target.moreRows', { count: left }), value: '' }] : shown;
}
