import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { StandingEvent } from '../../enterprises/standing/lifecycle.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { halfBefore, lastHalfOver } from '../period.ts';
import { loadFiledReports } from './report-store.ts';
import { reportsOwed } from './reports-owed.ts';

/** Z9: what an enterprise has not filed for the last two half-years, due yet or not; nothing where the zone's rules set no day. */
export async function enterpriseReportsOwed(
  { tx, zoneId, today }: ZoneWork,
  enterpriseId: string,
  events: readonly StandingEvent[],
  pack: RulePack,
): Promise<{ period: string; dueOn: CivilDate }[]> {
  if (!pack.some(({ ruleId, name }) => ruleId === 'Z9' && name === 'firstHalfReportDue')) return [];
  const filed = await loadFiledReports(tx, zoneId, { enterpriseId });
  return reportsOwed(events, filed, halfBefore(lastHalfOver(today, pack)), pack, today)
    .filter(({ filedOn }) => filedOn === null)
    .map(({ period, dueOn }) => ({ period, dueOn }));
}
