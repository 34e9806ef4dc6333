import { type BandLimits, bandOf, scoreBands } from '../../server/zones/score-bands.ts';
import type { DecimalString } from '../ui/format.ts';
import type { Band } from '../ui/status.tsx';

/** The band of a percent by the zone's limits (A8); null without a percent, or with limits that make no bands. */
export function bandIn(limits: BandLimits, percent: { verified: DecimalString } | null): Band | null {
  const tiled = scoreBands(limits);
  return percent && tiled.ok ? bandOf(percent.verified, tiled.bands) : null;
}
