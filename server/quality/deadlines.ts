import { dataVersion } from '../audit/data-version.ts';
import {
  byEnterprise,
  byRoles,
  type Deadline,
  type DeadlineSource,
  type DeadlineWork,
  plainly,
} from '../deadlines/deadline.ts';
import { loadEnterprisesWithEvents } from '../enterprises/enterprises-with-events.ts';
import type { CivilDate } from '../platform/calendar.ts';
import { ownersFor } from '../platform/permissions.ts';
import { hasRules, readRulePack } from '../zones/rule-pack.ts';
import { enterpriseReportDueOn, OWN_REPORT_RULES, owesReportAt } from './enterprise-reports/filing.ts';
import { loadFiledReports } from './enterprise-reports/report-store.ts';
import { halfWith, halvesFrom, lastHalfOver, periodOf, windowOf } from './period.ts';
import { stepDeadlines } from './step-deadlines.ts';
import type { Judged } from './steps/progress.ts';
import { keptSince } from './steps/report-days.ts';

/** The steps of the half-yearly analyses (Q4, Q7-Q9) and the enterprises' own reports (Z9), as far as the span goes. */
export const qualityDeadlines: DeadlineSource = {
  async open(work, { to }) {
    const { tx, zoneId, today, timeZone } = work;
    const judged = { pack: await readRulePack(tx, zoneId), today, since: await keptSince(tx, zoneId, timeZone) };
    return [...(await stepDeadlines(work, judged, to)), ...(await ownReports(work, judged, to))];
  },
};

/** Z9: an enterprise's own reports for its people; for readers of the zone one entry until all of them are in. */
async function ownReports(work: DeadlineWork, { pack, today, since }: Judged, upTo: CivilDate): Promise<Deadline[]> {
  const { tx, zoneId, actor, platform } = work;
  const seen = ownersFor(actor, 'archive.view', zoneId);
  if (seen.length === 0 || !hasRules(pack, OWN_REPORT_RULES)) return [];
  if (seen !== 'all') return reportsOwedBy(work, { pack, today, since }, upTo, seen);
  const key = ['half-year-report-deadlines', zoneId, today, upTo, await dataVersion(tx, zoneId)].join('|');
  return platform.cache.remember(key, () => reportsOwedBy(work, { pack, today, since }, upTo, seen));
}

async function reportsOwedBy(
  work: DeadlineWork,
  { pack, today, since }: Judged,
  upTo: CivilDate,
  seen: 'all' | readonly string[],
): Promise<Deadline[]> {
  const { tx, zoneId } = work;
  const first = lastHalfOver(today, pack);
  const enterprises = await loadEnterprisesWithEvents(work, seen);
  const filed = await loadFiledReports(tx, zoneId, { year: { gte: first.year } });
  const isFiled = new Set(filed.map(({ enterpriseId, period }) => `${enterpriseId} ${period}`));
  return halvesFrom(first, halfWith(upTo, pack)).flatMap((half): Deadline[] => {
    const period = periodOf(half);
    const dueOn = enterpriseReportDueOn(half, pack);
    const { to: lastDay } = windowOf(half, pack);
    const owing = enterprises.filter(
      ({ id, events }) => !isFiled.has(`${id} ${period}`) && owesReportAt(lastDay, events),
    );
    if (owing.length === 0 || dueOn < since) return [];
    const facts = { rule: 'Z9', subject: plainly(period), dueOn, unknownYear: null, about: { id: period } };
    if (seen === 'all') return [{ ...facts, kind: 'zone-half-year-reports', uid: period, holder: byRoles('office') }];
    // Of a half-year that is over, the enterprise's own duties tell.
    if (lastDay < today) return [];
    return owing.map(({ id }) => ({
      ...facts,
      kind: 'half-year-report',
      uid: `${period}/${id}`,
      holder: byEnterprise(id),
      enterpriseId: id,
    }));
  });
}
