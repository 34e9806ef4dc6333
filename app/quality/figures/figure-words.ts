import type { TFunction } from 'i18next';
import { halfOf } from '../../../server/quality/period.ts';
import { formatCount, formatDecimal, formatMoney, formatShare } from '../../ui/format.ts';
import { FIGURE_LOOKS, type QualityFigure } from './quality-figures.ts';

/** 'YYYY-H1' in words. */
export function periodName(t: TFunction<'quality'>, period: string): string {
  const { year, half } = halfOf(period);
  return t('periodOf', { year, half: t(half === 1 ? 'half1' : 'half2') });
}

/** An index from 0 to 1 says little in two places. */
const INDEX_PLACES = 4;
export const PLACES = { usd: 2, share: 2, index: INDEX_PLACES, batches: 0 } as const;

export function writeFigure(id: QualityFigure, value: string): string {
  switch (FIGURE_LOOKS[id].unit) {
    case 'usd':
      return formatMoney(value, 'tenThousandUsd');
    case 'share':
      return formatShare(value);
    case 'index':
      return formatDecimal(value, { places: INDEX_PLACES });
    case 'batches':
      return formatCount(value);
  }
}

/** What stands after the number; a share brings its sign along. */
export function unitOf(t: TFunction<'qualityFigures'>, id: QualityFigure): string | undefined {
  const { unit } = FIGURE_LOOKS[id];
  return unit === 'usd' || unit === 'batches' ? t(`unit.${unit}`) : undefined;
}
