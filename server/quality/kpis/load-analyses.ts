import { dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { periodOf } from '../period.ts';
import type { AnalysisOnRecord } from './analysis-steps.ts';

/** When the analyses of some years were first handed in and first published; a correction changes neither. */
export async function loadAnalyses(tx: Tx, zoneId: string, from: number, to: number): Promise<AnalysisOnRecord[]> {
  const found = await tx.qualityReport.findMany({
    where: { zoneId, year: { gte: from, lte: to } },
    select: { year: true, half: true, firstSubmittedOn: true, publishedOn: true },
  });
  return found.map(({ year, half, firstSubmittedOn, publishedOn }) => ({
    period: periodOf({ year, half: half === 1 ? 1 : 2 }),
    submittedOn: firstSubmittedOn && dateColumn(firstSubmittedOn),
    publishedOn: publishedOn && dateColumn(publishedOn),
  }));
}
