import { formatShare } from '../../ui/format.ts';

/** A share from 0 to 1 as the number of percent that a chart draws; null stays a gap. */
export const asPercent = (share: string | null): string | null =>
  share === null ? null : formatShare(share, { places: 4 }).replace('%', '').replaceAll(',', '');
