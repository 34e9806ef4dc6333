import { isInZone, type StandingEvent, standingAsOf } from '../../enterprises/standing/lifecycle.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { type Half, halfWith, halvesFrom, lastHalfOver, periodOf } from '../period.ts';
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
  return halvesFrom(first, lastHalfOver(today, pack))
    .filter((half) => owesReport(events, half, pack))
    .map((half) => {
      const period = periodOf(half);
      const dueOn = enterpriseReportDueOn(half, pack);
      const filedOn = filings.find((filing) => filing.period === period)?.firstFiledOn ?? null;
      return { period, dueOn, state: filingState(filedOn, dueOn, today), filedOn };
    })
    .reverse();
}

/** Of those, the ones that are not filed; what was due before the zone kept its work here (`since`) is nobody's omission. */
export const missingReports = (owed: readonly OwnReport[], since: CivilDate): OwnReport[] =>
  owed.filter(({ filedOn, dueOn }) => filedOn === null && dueOn >= since);

/** The half-year in which an enterprise first came into the zone; null for one that never did. @throws MissingParameter */
export function firstHalfInZone(events: readonly StandingEvent[], pack: RulePack): Half | null {
  const first = events
    .map(({ on }) => on)
    .sort()
    .find((day) => isInZone(standingAsOf(events, day)?.status ?? null));
  return first === undefined ? null : halfWith(first, pack);
}
