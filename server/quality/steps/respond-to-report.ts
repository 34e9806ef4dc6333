import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { badField, enforce, refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { lockReport, type ReportRow } from '../reports/store.ts';
import { answersFor } from './asked-departments.ts';
import { mayRespond, type Round } from './consultation.ts';
import type { respondInput } from './schema.ts';

/** Q8: a department that was asked gives its opinion: once in a round, by its last day. */
export function respondToReport(context: RequestContext, input: z.infer<typeof respondInput>) {
  return writeInZone(context, input.zone, 'respondToQualityReport', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { answer, note } = input;
    const report = await lockReport(write, 'quality.comment', input.report);
    const round = await requireRound(write, report);
    const mine = await answersFor(write, report.consulted);
    const department = mine.find((each) => !round.answered.includes(each)) ?? mine[0] ?? '';
    enforce(mayRespond(round, department, today));
    if (answer === 'comments' && note === '') throw badField('note', { key: 'quality.commentsWhat' });
    await tx.qualityResponse.create({
      data: {
        zoneId,
        reportId: report.id,
        round: report.round,
        departmentId: department,
        answer,
        note,
        answeredOn: toDateColumn(today),
        byId: actor.userId,
        byName: actor.displayName,
        at: now,
      },
    });
    await write.record({
      action: 'quality-report.respond',
      objectType: 'quality-report',
      objectId: report.id,
      after: { department, round: report.round, answer, note },
    });
    return { id: report.id, version: report.version };
  });
}

/** The round that runs, with who has answered in it. */
export async function requireRound({ tx, zoneId }: ZoneWork, report: ReportRow): Promise<Round> {
  const { consultation, consultationEndsOn, state } = report;
  if (state !== 'consulting' || !consultation || !consultationEndsOn) {
    throw refused({ ok: false, reason: 'quality.noRound', rule: 'Q8' });
  }
  const answers = await tx.qualityResponse.findMany({
    where: { zoneId, reportId: report.id, round: report.round },
    select: { departmentId: true },
  });
  return {
    mode: consultation,
    endsOn: dateColumn(consultationEndsOn),
    asked: report.consulted,
    answered: answers.map(({ departmentId }) => departmentId),
  };
}
