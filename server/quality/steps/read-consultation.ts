import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { ReportRow } from '../reports/store.ts';
import type { progressOutput } from './schema.ts';

const answer = z.enum(['agrees', 'comments']);

/** Q8: the round of consultation that runs or was the last, with each department's opinion; null before the first. */
export async function readConsultation(
  { tx, zoneId }: ZoneWork,
  report: ReportRow,
): Promise<z.infer<typeof progressOutput>['consultation']> {
  if (!report.consultation) return null;
  const responses = await tx.qualityResponse.findMany({
    where: { zoneId, reportId: report.id, round: report.round },
  });
  const departments = await tx.department.findMany({
    where: { zoneId, id: { in: report.consulted } },
    orderBy: { position: 'asc' },
  });
  return {
    mode: report.consultation,
    round: report.round,
    from: report.consultedOn && dateColumn(report.consultedOn),
    endsOn: report.consultationEndsOn && dateColumn(report.consultationEndsOn),
    closedOn: report.consultationClosedOn && dateColumn(report.consultationClosedOn),
    result: report.consultationResult,
    responses: departments.map(({ id, nameZh, nameEn }) => {
      const given = responses.find(({ departmentId }) => departmentId === id);
      return {
        department: { id, name: bilingual(nameZh, nameEn) },
        answer: given ? answer.parse(given.answer) : null,
        note: given?.note ?? '',
        answeredOn: given ? dateColumn(given.answeredOn) : null,
        by: given?.byName ?? '',
      };
    }),
  };
}
