import type { QualityReport } from '../../generated/prisma/client.ts';
import { type CivilDate, civilDate, dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { type Half, periodOf } from '../period.ts';
import type { ReportState } from '../reports/lifecycle.ts';
import type { DataDays, ReportDays } from './progress.ts';

type Row = Pick<QualityReport, Exclude<keyof ReportDays, 'state'>> & { state: ReportState };

const day = (column: Date | null): CivilDate | null => column && dateColumn(column);

/** The days of a report that its steps are judged by. */
export const reportDays = (row: Row): ReportDays => ({
  state: row.state,
  firstSubmittedOn: day(row.firstSubmittedOn),
  submittedOn: day(row.submittedOn),
  reviewedOn: day(row.reviewedOn),
  consultationEndsOn: day(row.consultationEndsOn),
  consultationClosedOn: day(row.consultationClosedOn),
  publishedOn: day(row.publishedOn),
});

/** What a half-year's arrangement asks for, and who of those asked has not reported yet (Q4). */
export interface DataOwed extends DataDays {
  half: Half;
  missing: string[];
}

/** Q4: the arrangements of the half-years from a year on, by period; in two statements. */
export async function loadDataOwed(tx: Tx, zoneId: string, fromYear: number): Promise<Map<string, DataOwed>> {
  const where = { zoneId, year: { gte: fromYear } };
  const arrangements = await tx.qualityArrangement.findMany({ where });
  const filed = await tx.qualityContribution.findMany({
    where: { ...where, revision: 1 },
    select: { year: true, half: true, departmentId: true, filedOn: true },
  });
  return new Map(
    arrangements.map(({ year, half, departments, dataDueOn }) => {
      const of = filed.filter((each) => each.year === year && each.half === half);
      const missing = departments.filter((asked) => of.every(({ departmentId }) => departmentId !== asked));
      const days = of
        .filter(({ departmentId }) => departments.includes(departmentId))
        .map(({ filedOn }) => dateColumn(filedOn))
        .sort();
      const found: DataOwed = {
        half: { year, half: half === 1 ? 1 : 2 },
        dueOn: dateColumn(dataDueOn),
        doneOn: missing.length === 0 ? (days.at(-1) ?? null) : null,
        missing,
      };
      return [periodOf(found.half), found];
    }),
  );
}

/** The day since which the zone keeps its work here. */
export async function keptSince(tx: Tx, zoneId: string, timeZone: string): Promise<CivilDate> {
  const { createdAt } = await tx.zone.findUniqueOrThrow({ where: { id: zoneId }, select: { createdAt: true } });
  return civilDate(createdAt, timeZone);
}
