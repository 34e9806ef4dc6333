import { isInZone, type StandingEvent, statusAsOf } from '../../enterprises/standing/lifecycle.ts';
import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { type RulePack, ruleMonthDay } from '../../zones/rule-pack.ts';
import { type Half, windowOf } from '../period.ts';

/** Z9: the last day in time of an enterprise's own analysis of a half-year. @throws MissingParameter */
export const enterpriseReportDueOn = ({ year, half }: Half, pack: RulePack): CivilDate =>
  half === 1
    ? `${year}-${ruleMonthDay(pack, 'Z9', 'firstHalfReportDue')}`
    : `${year + 1}-${ruleMonthDay(pack, 'Z9', 'secondHalfReportDue')}`;

/** Z9: owed by an enterprise that is in the zone on the half-year's last day, suspended or not. @throws MissingParameter */
export const owesReport = (events: readonly StandingEvent[], half: Half, pack: RulePack): boolean =>
  isInZone(statusAsOf(events, windowOf(half, pack).to));

/** Z9: filed once the half-year is over, by an enterprise that was in the zone on its last day. @throws MissingParameter */
export function mayFileReport(events: readonly StandingEvent[], half: Half, pack: RulePack, today: CivilDate): Verdict {
  const { to } = windowOf(half, pack);
  const firstDay = addDays(to, 1);
  if (today < firstDay) return { ok: false, reason: 'enterpriseReport.halfNotOver', rule: 'Z9', params: { firstDay } };
  if (owesReport(events, half, pack)) return allowed;
  return { ok: false, reason: 'enterpriseReport.notInZone', rule: 'Z9', params: { day: to } };
}

export const REPORT_FILING_STATES = ['onTime', 'late', 'missing', 'notYetDue'] as const;
export type ReportFilingState = (typeof REPORT_FILING_STATES)[number];

/** Of the first filing; a later correction does not make it late. */
export function filingState(filedOn: CivilDate | null, dueOn: CivilDate, today: CivilDate): ReportFilingState {
  if (filedOn !== null) return filedOn <= dueOn ? 'onTime' : 'late';
  return today > dueOn ? 'missing' : 'notYetDue';
}
