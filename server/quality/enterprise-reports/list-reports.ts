import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { loadEnterprisesWithEvents, requireWithEvents } from '../../enterprises/enterprises-with-events.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { halfOf, windowOf } from '../period.ts';
import { enterpriseReportDueOn, filingState, owesReport, type ReportFilingState } from './filing.ts';
import { loadFiledReports } from './report-store.ts';
import { firstHalfInZone, reportsOwed } from './reports-owed.ts';
import type { coverageInput, ownReportsInput } from './schema.ts';

/** Z9: which of the enterprises that owe a report of a half-year have filed it, and when. */
export function readCoverage(context: RequestContext, input: z.infer<typeof coverageInput>) {
  return readInZone(context, input.zone, 'quality.view', async (work) => {
    const { tx, zoneId, today } = work;
    const pack = await readRulePack(tx, zoneId);
    const half = halfOf(input.period);
    const dueOn = enterpriseReportDueOn(half, pack);
    const filed = new Map((await loadFiledReports(tx, zoneId, half)).map((report) => [report.enterpriseId, report]));
    const all = (await loadEnterprisesWithEvents(work))
      .filter(({ events }) => owesReport(events, half, pack))
      .map(({ events: _events, ...enterprise }) => {
        const report = filed.get(enterprise.id);
        const filedOn = report?.firstFiledOn ?? null;
        return { enterprise, state: filingState(filedOn, dueOn, today), filedOn, revision: report?.revision ?? null };
      });
    const countOf = (state: ReportFilingState) => all.filter((each) => each.state === state).length;
    const [after = ''] = readCursor(input.cursor, 1);
    const wanted = all.filter(
      ({ state, enterprise }) => (!input.state || state === input.state) && enterprise.id > after,
    );
    return {
      period: input.period,
      ...windowOf(half, pack),
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
