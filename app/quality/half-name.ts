import type { TFunction } from 'i18next';
import { halfOf } from '../../server/quality/period.ts';

/** A half-year 'YYYY-H1' or 'YYYY-H2' in words. */
export function halfName(t: TFunction<'quality'>, period: string): string {
  const { year, half } = halfOf(period);
  return t('periodOf', { year, half: t(half === 1 ? 'half1' : 'half2') });
}
