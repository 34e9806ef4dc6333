import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { isInZone, type StandingEvent, statusAsOf } from './lifecycle.ts';

/** An enterprise's record of standing; `reason` is what the decision gave. */
export interface AdjustedEnterprise {
  id: string;
  name: string;
  events: readonly (StandingEvent & { reason?: string })[];
}

export interface AdjustmentMove {
  id: string;
  name: string;
  on: CivilDate;
  reason?: string;
}

/** Form EF8: who moved in (调入) and out (调出), and the totals before and after. */
export interface AdjustmentRecord {
  year: number;
  in: AdjustmentMove[];
  out: AdjustmentMove[];
  totalLastYear: number;
  totalThisYear: number;
  /** Total this year = total last year + in - out. The totals are counted by status, apart from the moves. */
  balances: boolean;
}

/**
 * E12, EF8: the record of a year up to `until`, or to its 31 December if that is earlier (today may be handed in).
 * Every move is listed, also several of one enterprise; a suspension is none, because the enterprise stays in the zone.
 */
export function adjustmentRecord(
  enterprises: readonly AdjustedEnterprise[],
  year: number,
  until: CivilDate,
): AdjustmentRecord {
  const lastDayBefore = `${year - 1}-12-31`;
  const end = yearOf(until) < year ? lastDayBefore : earlier(until, `${year}-12-31`);
  const moves = (kind: 'admitted' | 'removed') => movesOf(enterprises, kind, (on) => on > lastDayBefore && on <= end);
  const total = (day: CivilDate) => enterprises.filter(({ events }) => isInZone(statusAsOf(events, day))).length;

  const record = {
    year,
    in: moves('admitted'),
    out: moves('removed'),
    totalLastYear: total(lastDayBefore),
    totalThisYear: total(end),
  };
  const expected = record.totalLastYear + record.in.length - record.out.length;
  return { ...record, balances: record.totalThisYear === expected };
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

const movesOf = (
  enterprises: readonly AdjustedEnterprise[],
  kind: 'admitted' | 'removed',
  isInPeriod: (on: CivilDate) => boolean,
): AdjustmentMove[] =>
  enterprises
    .flatMap(({ id, name, events }) =>
      events
        .filter((event) => event.kind === kind && isInPeriod(event.on))
        .map(({ on, reason }) => ({ id, name, on, ...(reason !== undefined && { reason }) })),
    )
    .sort((a, b) => a.on.localeCompare(b.on));
