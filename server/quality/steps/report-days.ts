import { z } from 'zod';
import type { Prisma, QualityReport } from '../../generated/prisma/client.ts';
import { type CivilDate, civilDate, dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { type Half, periodOf } from '../period.ts';
import { REPORT_STATES, type ReportState } from '../reports/lifecycle.ts';
import { unanswered } from './consultation.ts';
import type { DataDays, ReportDays } from './progress.ts';

type Row = Pick<QualityReport, Exclude<keyof ReportDays, 'state'>> & { state: ReportState };

const day = (column: Date | null): CivilDate | null => column && dateColumn(column);
const state = z.enum(REPORT_STATES);
const halfWithin = (year: number, half: number): Half => ({ year, half: half === 1 ? 1 : 2 });

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

/** A report with its days, and whose opinion it waits for. */
export interface ReportOnRecord extends ReportDays {
  id: string;
  half: Half;
  round: number;
  /** Departments asked in the round that runs, or in the last one. */
  consulted: string[];
  /** Those of them that have not answered. */
  opinionsMissing: string[];
}

/** Reports by period, without their texts and figures. */
export async function loadReportsOnRecord(
  tx: Tx,
  zoneId: string,
  where: Omit<Prisma.QualityReportWhereInput, 'zoneId'>,
): Promise<Map<string, ReportOnRecord>> {
  const found = await tx.qualityReport.findMany({
    where: { ...where, zoneId },
    omit: { content: true, figures: true },
    include: { responses: { select: { round: true, departmentId: true } } },
  });
  return new Map(
    found.map(({ id, year, half, round, consulted, responses, ...row }) => {
      const answered = responses.filter((each) => each.round === round).map(({ departmentId }) => departmentId);
      const report: ReportOnRecord = {
        ...reportDays({ ...row, state: state.parse(row.state) }),
        id,
        half: halfWithin(year, half),
        round,
        consulted,
        opinionsMissing: unanswered({ asked: consulted, answered }),
      };
      return [periodOf(report.half), report];
    }),
  );
}

/** What a half-year's arrangement asks for, and who of those asked has not reported yet (Q4). */
export interface DataOwed extends DataDays {
  half: Half;
  /** When each department that was asked first reported; null for those that have not. */
  firstFiledOn: Map<string, CivilDate | null>;
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
      const ofHalf = filed.filter((each) => each.year === year && each.half === half);
      const firstFiledOn = new Map(
        departments.map((asked): [string, CivilDate | null] => [
          asked,
          day(ofHalf.find(({ departmentId }) => departmentId === asked)?.filedOn ?? null),
        ]),
      );
      const missing = departments.filter((asked) => firstFiledOn.get(asked) === null);
      const days = [...firstFiledOn.values()].filter((filedOn) => filedOn !== null).sort();
      const found: DataOwed = {
        half: halfWithin(year, half),
        dueOn: dateColumn(dataDueOn),
        doneOn: missing.length === 0 ? (days.at(-1) ?? null) : null,
        firstFiledOn,
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
