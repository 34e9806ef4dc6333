import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { EnterpriseWithEvents } from '../../enterprises/enterprises-with-events.ts';
import { loadMonthsFiled, sumMonths } from '../../enterprises/inspection/figure-store.ts';
import { completeness, monthOf } from '../../enterprises/monthly-lists/filing.ts';
import { loadNewestLists, sumByCountry } from '../../enterprises/monthly-lists/list-store.ts';
import { type RulePack, ruleCount } from '../../zones/rule-pack.ts';
import { type Half, halfBefore, monthsOf, periodOf, sameHalfLastYear, windowOf } from '../period.ts';
import { type ReportWindow, reportFiguresOf } from './report-figures.ts';
import type { EnterpriseReportFigures } from './schema.ts';

/**
 * Z9: what an enterprise's newest lists, and the inspection authority's figures of it, say of a half-year today.
 *
 * @throws MissingParameter without the zone's half-year windows or the day on which lists are due
 */
export async function loadReportFigures(
  { tx, zoneId, today }: ZoneWork,
  { id, events }: EnterpriseWithEvents,
  half: Half,
  pack: RulePack,
): Promise<EnterpriseReportFigures> {
  const current = windowWith(half, pack);
  const lastYear = windowWith(sameHalfLastYear(half), pack);
  const ofHalf = { from: monthOf(current.from), to: monthOf(current.to) };
  const newest = await loadNewestLists(tx, zoneId, { from: monthOf(lastYear.from), to: ofHalf.to }, [id]);
  const filings = newest.map(({ list, firstFiledOn }) => ({ month: list.month, filedOn: firstFiledOn }));
  return reportFiguresOf(
    {
      current,
      before: windowWith(halfBefore(half), pack),
      lastYear,
      lists: newest.map(({ list }) => list),
      filings: completeness(events, filings, ofHalf, today, ruleCount(pack, 'EF4', 'listDueDay')),
      countries: await sumByCountry(tx, zoneId, id, ofHalf),
      inspection: await sumMonths(tx, zoneId, ofHalf, [id]),
      inspectedMonths: [...(await loadMonthsFiled(tx, zoneId, half.year)).keys()],
    },
    today,
  );
}

const windowWith = (half: Half, pack: RulePack): ReportWindow => ({
  period: periodOf(half),
  ...windowOf(half, pack),
  months: monthsOf(half, pack),
});
