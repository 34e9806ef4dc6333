import { qualityPath, qualityRowsPath } from '../../paths.ts';
import { FIGURE_LOOKS, type QualityFigure } from './quality-figures.ts';

/** The dashboard of a half-year. */
export const qualityAddress = (zone: string, period: string) => `${qualityPath(zone)}?period=${period}`;

export interface RowsAsked {
  period: string;
  measure: 'exports' | 'inspections';
  month?: string;
  country?: string;
  product?: string;
  ownBrand?: 'true';
  failed?: 'true';
  returned?: 'true';
}

/** The rows behind a figure. */
export const rowsAddress = (zone: string, asked: RowsAsked) =>
  `${qualityRowsPath(zone)}?${new URLSearchParams(Object.entries(asked))}`;

/** The rows behind a key figure, of all months or of one. */
export const figureRowsAddress = (zone: string, period: string, id: QualityFigure, month?: string) =>
  rowsAddress(zone, {
    period,
    measure: FIGURE_LOOKS[id].of,
    ...(month !== undefined && { month }),
    ...FIGURE_LOOKS[id].rows,
  });
