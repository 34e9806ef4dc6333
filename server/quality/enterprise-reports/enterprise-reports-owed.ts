import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { StandingEvent } from '../../enterprises/standing/lifecycle.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { hasRules, type RulePack } from '../../zones/rule-pack.ts';
import { halfBefore, lastHalfOver } from '../period.ts';
import { keptSince } from '../steps/report-days.ts';
import { OWN_REPORT_RULES } from './filing.ts';
import { loadFiledReports } from './report-store.ts';
import { missingReports, reportsOwed } from './reports-owed.ts';

/** Z9: what an enterprise has not filed for the last two half-years, due yet or not; nothing where the zone's rules set no day. */
export async function enterpriseReportsOwed(
  { tx, zoneId, today, timeZone }: ZoneWork,
  enterpriseId: string,
  events: readonly StandingEvent[],
  pack: RulePack,
): Promise<{ period: string; dueOn: CivilDate }[]> {
  if (!hasRules(pack, OWN_REPORT_RULES)) return [];
  const filed = await loadFiledReports(tx, zoneId, { enterpriseId });
  const owed = reportsOwed(events, filed, halfBefore(lastHalfOver(today, pack)), pack, today);
  return missingReports(owed, await keptSince(tx, zoneId, timeZone)).map(({ period, dueOn }) => ({ period, dueOn }));
}
