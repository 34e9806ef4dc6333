import type { CivilDate } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { hasRules } from '../../zones/rule-pack.ts';
import { halfWith, halvesFrom, lastHalfOver, periodOf, WINDOW_RULES } from '../period.ts';
import { STEP_RULES } from '../reports/dues.ts';
import { dueSteps, isKept, type Judged, nextStep } from './progress.ts';
import { mattersOfHalf, type StepMatter } from './quality-matters.ts';
import { loadDataOwed, loadReportsOnRecord, type ReportOnRecord } from './report-days.ts';

/** A half-year with what is open of its analysis. */
export interface OpenHalf {
  period: string;
  report: ReportOnRecord | null;
  matters: StepMatter[];
}

/**
 * Q4, Q7-Q9: what is open of the analyses whose reports are not published, of the newest half-year that is over, and of
 * those from then on up to the one of a day. None of what was due before the zone kept its work here and was not taken up;
 * and none where its rule pack lacks a day.
 */
export async function loadOpenHalves(
  tx: Tx,
  zoneId: string,
  judged: Judged,
  upTo: CivilDate | null,
): Promise<OpenHalf[]> {
  const { pack, today, since } = judged;
  if (!hasRules(pack, [...WINDOW_RULES, ...STEP_RULES])) return [];
  const last = lastHalfOver(today, pack);
  const ahead = halvesFrom(last, upTo === null ? last : halfWith(upTo, pack));
  const reports = await loadReportsOnRecord(tx, zoneId, {
    OR: [{ state: { not: 'published' } }, ...ahead.map(({ year, half }) => ({ year, half }))],
  });
  const listed = new Map(
    [...[...reports.values()].map(({ half }) => half), ...ahead].map((half) => [periodOf(half), half]),
  );
  const halves = [...listed.values()].sort((a, b) => a.year - b.year || a.half - b.half);
  const data = await loadDataOwed(tx, zoneId, halves[0]?.year ?? last.year);
  return halves.flatMap((half): OpenHalf[] => {
    const period = periodOf(half);
    const report = reports.get(period) ?? null;
    const owed = data.get(period) ?? null;
    const due = dueSteps(half, report, owed, judged);
    const draftDue = due.find(({ step }) => step === 'draft')?.dueOn ?? null;
    if (draftDue === null || !isKept(draftDue, report, since)) return [];
    const matters = mattersOfHalf({
      period,
      due,
      next: nextStep(report?.state ?? null, due),
      dataMissing: owed?.missing ?? [],
      opinionsMissing: report?.opinionsMissing ?? [],
    });
    return [{ period, report, matters }];
  });
}
