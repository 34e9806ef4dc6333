import type { EnterpriseReport } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { type Half, periodOf } from '../period.ts';
import { enterpriseReportContent, enterpriseReportFigures } from './schema.ts';

/** Queries of enterprises' half-year reports (Z9). */

export const presentReport = (row: EnterpriseReport) => ({
  id: row.id,
  revision: row.revision,
  filedOn: dateColumn(row.filedOn),
  filedBy: row.filedByName,
  filedAt: row.filedAt.toISOString(),
  reason: row.reason,
  content: enterpriseReportContent.parse(row.content),
  figures: enterpriseReportFigures.parse(row.figures),
});
export type ReportRevision = ReturnType<typeof presentReport>;

/** All revisions of an enterprise's report of a half-year, the newest first. */
export async function loadReportRevisions(
  tx: Tx,
  zoneId: string,
  enterpriseId: string,
  { year, half }: Half,
): Promise<ReportRevision[]> {
  const found = await tx.enterpriseReport.findMany({
    where: { zoneId, enterpriseId, year, half },
    orderBy: { revision: 'desc' },
  });
  return found.map(presentReport);
}

/** When a report was first filed, and how often since. */
export interface FiledReport {
  enterpriseId: string;
  /** 'YYYY-H1' or 'YYYY-H2'. */
  period: string;
  firstFiledOn: CivilDate;
  /** Of the newest one. */
  revision: number;
}

/** The reports of one half-year, of one enterprise, or from a year on: one entry for all revisions of each. */
export async function loadFiledReports(
  tx: Tx,
  zoneId: string,
  where: { year?: number | { gte: number }; half?: number; enterpriseId?: string },
): Promise<FiledReport[]> {
  const found = await tx.enterpriseReport.groupBy({
    by: ['enterpriseId', 'year', 'half'],
    where: { zoneId, ...where },
    _min: { filedOn: true },
    _max: { revision: true },
  });
  return found.flatMap(({ enterpriseId, year, half, _min: { filedOn }, _max: { revision } }) =>
    filedOn && revision
      ? [
          {
            enterpriseId,
            period: periodOf({ year, half: half === 1 ? 1 : 2 }),
            firstFiledOn: dateColumn(filedOn),
            revision,
          },
        ]
      : [],
  );
}
