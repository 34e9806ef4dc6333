import { isInZone, type StandingEvent, statusAsOf } from '../../enterprises/standing/lifecycle.ts';
import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { allowed, type Verdict } from '../../platform/errors.ts';
import { type RulePack, ruleMonthDay } from '../../zones/rule-pack.ts';
import { type Half, WINDOW_RULES, windowOf } from '../period.ts';
import { isLate } from '../reports/dues.ts';

/** What the duty to report needs. */
export const OWN_REPORT_RULES = [...WINDOW_RULES, ['Z9', 'firstHalfReportDue'], ['Z9', 'secondHalfReportDue']] as const;

/** Z9: the last day in time of an enterprise's own analysis of a half-year. @throws MissingParameter */
export const enterpriseReportDueOn = ({ year, half }: Half, pack: RulePack): CivilDate =>
  half === 1
    ? `${year}-${ruleMonthDay(pack, 'Z9', 'firstHalfReportDue')}`
    : `${year + 1}-${ruleMonthDay(pack, 'Z9', 'secondHalfReportDue')}`;

/** Z9: owed by an enterprise that is in the zone on the half-year's last day, suspended or not. @throws MissingParameter */
export const owesReport = (events: readonly StandingEvent[], half: Half, pack: RulePack): boolean =>
  owesReportAt(windowOf(half, pack).to, events);

/** The same for one of many enterprises: the half-year's last day is worked out once for all of them. */
export const owesReportAt = (lastDay: CivilDate, events: readonly StandingEvent[]): boolean =>
  isInZone(statusAsOf(events, lastDay));

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

/** Of the first filing, of a report or of a department's part (Q4); a later correction does not make it late. */
export function filingState(filedOn: CivilDate | null, dueOn: CivilDate, today: CivilDate): ReportFilingState {
  const late = isLate(dueOn, filedOn, today);
  if (filedOn === null) return late ? 'missing' : 'notYetDue';
  return late ? 'late' : 'onTime';
}
