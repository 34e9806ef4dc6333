import { isInZone, type StandingEvent, standingAsOf } from '../../enterprises/standing/lifecycle.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { type Half, halfAfter, halfWith, lastHalfOver, periodOf } from '../period.ts';
import { enterpriseReportDueOn, filingState, owesReport, type ReportFilingState } from './filing.ts';

export interface OwnReport {
  period: string;
  dueOn: CivilDate;
  state: ReportFilingState;
  /** Of the first filing. */
  filedOn: CivilDate | null;
}

/**
 * Z9: the half-years from `first` on that are over and for which an enterprise owes a report, the newest first.
 *
 * @param filings the first filing of each half-year
 * @throws MissingParameter
 */
export function reportsOwed(
  events: readonly StandingEvent[],
  filings: readonly { period: string; firstFiledOn: CivilDate }[],
  first: Half,
  pack: RulePack,
  today: CivilDate,
): OwnReport[] {
  const last = lastHalfOver(today, pack);
  const owed: OwnReport[] = [];
  for (let half = first; isNotAfter(half, last); half = halfAfter(half)) {
    if (!owesReport(events, half, pack)) continue;
    const period = periodOf(half);
    const dueOn = enterpriseReportDueOn(half, pack);
    const filedOn = filings.find((filing) => filing.period === period)?.firstFiledOn ?? null;
    owed.unshift({ period, dueOn, state: filingState(filedOn, dueOn, today), filedOn });
  }
  return owed;
}

const isNotAfter = (half: Half, last: Half): boolean =>
  half.year < last.year || (half.year === last.year && half.half <= last.half);

/** The half-year in which an enterprise first came into the zone; null for one that never did. @throws MissingParameter */
export function firstHalfInZone(events: readonly StandingEvent[], pack: RulePack): Half | null {
  const first = events
    .map(({ on }) => on)
    .sort()
    .find((day) => isInZone(standingAsOf(events, day)?.status ?? null));
  return first === undefined ? null : halfWith(first, pack);
}
