import { exact, toDecimal } from '../assessment/exact.ts';
import { boundText, Z_95 } from './interval.ts';

/** Rates are told for so many US dollars of exports. */
export const RATE_BASE_USD = '100000000';

/** Below either of these a rate says little: one event more or less would move it far. */
export const SMALL_EVENTS = 5;
export const SMALL_EXPORTS_USD = '10000000';

/** Events per 100 million USD of exports; decimal strings. */
export interface Rate {
  events: number;
  exportsUsd: string;
  value: string;
  /** The 95 % interval, if the events are a Poisson count. */
  low: string;
  high: string;
  isSmallSample: boolean;
}

/** How often it happens for what is exported; null without exports, which is neither zero nor infinite. */
export function rateOf(events: number, exportsUsd: string): Rate | null {
  const exports = exact(exportsUsd);
  if (exports.compare(0) <= 0) return null;
  const per = exact(RATE_BASE_USD).div(exports);
  const { low, high } = poissonInterval(events);
  return {
    events,
    exportsUsd,
    value: toDecimal(exact(String(events)).mul(per)),
    low: toDecimal(exact(low).mul(per)),
    high: toDecimal(exact(high).mul(per)),
    isSmallSample: events < SMALL_EVENTS || exports.compare(exact(SMALL_EXPORTS_USD)) < 0,
  };
}

/**
 * The 95 % interval of a Poisson count by Byar's approximation (N. E. Breslow and N. E. Day, Statistical Methods in Cancer
 * Research, volume II, IARC 1987, page 69); it is off the exact bounds by about two hundredths of an event at most.
 */
export function poissonInterval(events: number): { low: string; high: string } {
  const bound = (count: number, side: -1 | 1) =>
    count * (1 - 1 / (9 * count) + (side * Z_95) / (3 * Math.sqrt(count))) ** 3;
  return {
    low: boundText(events === 0 ? 0 : Math.max(0, bound(events, -1))),
    high: boundText(bound(events + 1, 1)),
  };
}
