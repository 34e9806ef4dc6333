import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { loadMonthInspections } from '../../enterprises/inspection/month-inspections.ts';
import { loadMonthExports } from '../../enterprises/monthly-lists/month-exports.ts';
import { readRulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { keptSince, loadReportsOnRecord } from '../steps/report-days.ts';
import { stepsDueIn } from './analysis-steps.ts';
import type { QualityFacts } from './quality-facts.ts';

/** What the key figures of some years rest on: the sums of their months, never the rows that were filed. */
export async function loadQualityFacts(
  { tx, zoneId, today, timeZone }: ZoneWork,
  { from, to }: { from: number; to: number },
): Promise<QualityFacts> {
  const pack = await readRulePack(tx, zoneId);
  const months = { from: `${from}-01`, to: `${to}-12` };
  const reports = await loadReportsOnRecord(tx, zoneId, { year: { gte: from - 1, lte: to } });
  const since = await keptSince(tx, zoneId, timeZone);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const steps = years.map((year) => stepsDueIn(year, reports, { pack, since }));
  return {
    exports: await loadMonthExports(tx, zoneId, 'all', months),
    countries: await loadMonthExports(tx, zoneId, 'country', months),
    inspections: await loadMonthInspections(tx, zoneId, 'all', months),
    steps: steps.includes(null) ? null : steps.flatMap((ofYear) => ofYear ?? []),
    listDueDay: ruleCountIfAny(pack, 'EF4', 'listDueDay'),
    today,
  };
}
