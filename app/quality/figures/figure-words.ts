import type { TFunction } from 'i18next';
import { formatCount, formatDecimal, formatMoney, formatShare } from '../../ui/format.ts';
import { FIGURE_LOOKS, type QualityFigure } from './quality-figures.ts';

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
  if (unit === 'usd') return t('unit.timesUsd');
  return unit === 'batches' ? t('unit.batches') : undefined;
}
