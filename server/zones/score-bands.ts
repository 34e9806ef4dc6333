import Fraction from 'fraction.js';
import type { Refusal } from '../platform/errors.ts';
import { type RulePack, ruleNumber } from './rule-pack.ts';

export const BAND_IDS = ['red', 'amber', 'green'] as const;
export type BandId = (typeof BAND_IDS)[number];

/** A stretch of percents: `from` belongs to it, `to` belongs to the next one; only 100 itself ends the last. */
export interface Band {
  id: BandId;
  from: string;
  to: string;
}

export interface BandLimits {
  amberFrom: string;
  greenFrom: string;
}

/** A8: where the zone's bands begin. */
export const bandLimits = (pack: RulePack): BandLimits => ({
  greenFrom: ruleNumber(pack, 'A8', 'bandGreenFrom'),
  amberFrom: ruleNumber(pack, 'A8', 'bandAmberFrom'),
});

/**
 * A8: three bands that tile 0 to 100 without gap or overlap, because each begins where the one below ends. Refused
 * unless 0 < amber < green < 100: otherwise a band would be empty.
 */
export function scoreBands(limits: BandLimits): { ok: true; bands: Band[] } | Refusal {
  const { amberFrom, greenFrom } = limits;
  const borders = ['0', amberFrom, greenFrom, '100'];
  const rises = borders.every((border, index) => {
    const next = borders[index + 1];
    return next === undefined || new Fraction(border).compare(next) < 0;
  });
  if (!rises) return { ok: false, reason: 'bandsDoNotTile', rule: 'A8', params: { amberFrom, greenFrom } };
  return {
    ok: true,
    bands: [
      { id: 'red', from: '0', to: amberFrom },
      { id: 'amber', from: amberFrom, to: greenFrom },
      { id: 'green', from: greenFrom, to: '100' },
    ],
  };
}

/** The band of a percent from 0 to 100, exact: 84.999… is not yet green at 85. */
export function bandOf(percent: string, bands: readonly Band[]): BandId {
  const value = new Fraction(percent);
  const found = bands.findLast(({ from }) => value.compare(from) >= 0);
  if (!found || value.compare(100) > 0) throw new RangeError(`No band for ${percent}`);
  return found.id;
}
