import type { z } from 'zod';
import { dataVersion } from '../../audit/data-version.ts';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { loadEnterprisesWithEvents, requireWithEvents } from '../../enterprises/enterprises-with-events.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { type Half, halfOf, windowOf } from '../period.ts';
import { enterpriseReportDueOn, filingState, owesReportAt, type ReportFilingState } from './filing.ts';
import { loadFiledReports } from './report-store.ts';
import { firstHalfInZone, reportsOwed } from './reports-owed.ts';
import type { coverageInput, ownReportsInput } from './schema.ts';

/** Z9: which of the enterprises that owe a report of a half-year have filed it, and when. */
export function readCoverage(context: RequestContext, input: z.infer<typeof coverageInput>) {
  return readInZone(context, input.zone, 'quality.view', async (work) => {
    const { tx, zoneId, today } = work;
    const pack = await readRulePack(tx, zoneId);
    const half = halfOf(input.period);
    const window = windowOf(half, pack);
    const dueOn = enterpriseReportDueOn(half, pack);
    const key = ['enterprise-reports', zoneId, input.period, today, await dataVersion(tx, zoneId)].join('|');
    const all = await context.platform.cache.remember(key, () => owedOfHalf(work, half, { lastDay: window.to, dueOn }));
    const countOf = (state: ReportFilingState) => all.filter((each) => each.state === state).length;
    const [after = ''] = readCursor(input.cursor, 1);
    const wanted = all.filter(
      ({ state, enterprise }) => (!input.state || state === input.state) && enterprise.id > after,
    );
    return {
      period: input.period,
      ...window,
      dueOn,
      counts: {
        owed: all.length,
        onTime: countOf('onTime'),
        late: countOf('late'),
        missing: countOf('missing'),
        notYetDue: countOf('notYetDue'),
      },
      ...toPage(wanted, input.limit, ({ enterprise }) => [enterprise.id]),
    };
  });
}

/** Every enterprise that owes the report, with what it has filed, in the order of their ids. */
async function owedOfHalf(work: ZoneWork, half: Half, { lastDay, dueOn }: { lastDay: CivilDate; dueOn: CivilDate }) {
  const { tx, zoneId, today } = work;
  const filed = new Map((await loadFiledReports(tx, zoneId, half)).map((report) => [report.enterpriseId, report]));
  return (await loadEnterprisesWithEvents(work))
    .filter(({ events }) => owesReportAt(lastDay, events))
    .map(({ events: _events, ...enterprise }) => {
      const report = filed.get(enterprise.id);
      const filedOn = report?.firstFiledOn ?? null;
      return { enterprise, state: filingState(filedOn, dueOn, today), filedOn, revision: report?.revision ?? null };
    });
}

/** Z9: an enterprise's own half-years that are over, since it came into the zone, the newest first. */
export function readOwnReports(context: RequestContext, input: z.infer<typeof ownReportsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const { tx, zoneId, today } = work;
    const { id, name, events } = await requireWithEvents(work, 'archive.view', input.enterprise);
    const pack = await readRulePack(tx, zoneId);
    const filed = await loadFiledReports(tx, zoneId, { enterpriseId: id });
    const first = firstHalfInZone(events, pack);
    const owed = first === null ? [] : reportsOwed(events, filed, first, pack, today);
    return {
      enterprise: { id, name },
      items: owed.map((report) => ({
        ...report,
        revision: filed.find(({ period }) => period === report.period)?.revision ?? null,
      })),
    };
  });
}
