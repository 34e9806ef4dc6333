import {
  halfAfter,
  halfBefore,
  halfOf,
  halfWith,
  isPeriod,
  lastHalfOver,
  periodOf,
} from '../../server/quality/period.ts';
import type { LoadContext } from '../load-context.ts';

export interface HalfAsked {
  /** As ?period= names it, the newest half-year that is over without it. */
  period: string;
  previous: string;
  /** Up to the half-year that runs; null after it. */
  next: string | null;
}

/** Which half-year the page is about, and the ones beside it, by the zone's own windows (Q5). */
export async function halfAsked(
  { api }: LoadContext,
  zone: string,
  search: URLSearchParams,
  today: string,
): Promise<HalfAsked> {
  const { regulations } = await api.zones.ruleBook({ zone });
  const pack = regulations.flatMap(({ id, parameters }) =>
    parameters.map(({ name, value, unit }) => ({ ruleId: id, name, value, unit })),
  );
  const asked = search.get('period') ?? '';
  const half = isPeriod(asked) ? halfOf(asked) : lastHalfOver(today, pack);
  const next = periodOf(halfAfter(half));
  return {
    period: periodOf(half),
    previous: periodOf(halfBefore(half)),
    next: next <= periodOf(halfWith(today, pack)) ? next : null,
  };
}
