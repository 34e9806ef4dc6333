import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { addDays, civilDate } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { firstUnknownYear } from '../../working-days/first-unknown-year.ts';
import { readWorkingDays } from '../../working-days/read-working-days.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { periodOf } from '../period.ts';
import { latestOpinionDay } from '../reports/dues.ts';
import type { ReportMove } from '../reports/lifecycle.ts';
import { mayMove } from '../reports/moves.ts';
import { halfOfReport, type ReportRow, requireReport } from '../reports/store.ts';
import { answersFor, departmentsToAsk } from './asked-departments.ts';
import { dueSteps, nextStep } from './progress.ts';
import { readConsultation } from './read-consultation.ts';
import { keptSince, loadDataOwed, reportDays } from './report-days.ts';
import type { ofReport, progressOutput } from './schema.ts';

type Progress = z.infer<typeof progressOutput>;

/** Q7-Q10: where a report stands, whose turn it is and until when, and what this reader may do; for its workspace. */
export function readProgress(context: RequestContext, input: z.infer<typeof ofReport>): Promise<Progress> {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor, today, timeZone } = read;
    const report = await requireReport(read, 'quality.comment', input.report);
    const pack = await readRulePack(tx, zoneId);
    const half = halfOfReport(report);
    const period = periodOf(half);
    const data = (await loadDataOwed(tx, zoneId, half.year)).get(period) ?? null;
    const judged = { pack, today, since: await keptSince(tx, zoneId, timeZone) };
    const due = dueSteps(half, reportDays(report), data, judged);
    const calendar = await readWorkingDays(tx, today);
    const latest = latestOpinionDay(calendar, today, pack);
    const last = await tx.qualityReportEvent.findFirst({
      where: { zoneId, reportId: report.id },
      orderBy: { id: 'desc' },
    });
    const consultation = await readConsultation(read, report);
    return {
      id: report.id,
      version: report.version,
      period,
      state: report.state,
      since: civilDate(last?.at ?? report.createdAt, timeZone),
      due,
      next: nextStep(report.state, due),
      isOwnSubmission: report.submittedById === actor.userId,
      reviewOpinion: can(actor, 'quality.draft-view', zoneId) ? report.reviewOpinion : '',
      audience: report.audience,
      publishedRevision: report.publishedRevision,
      consultation,
      opinions: {
        first: addDays(today, 1),
        latest,
        unknownYear: latest === null ? firstUnknownYear(calendar, today) : null,
      },
      departments: (await departmentsToAsk(read)).map(({ id, name, kind }) => ({
        id,
        name,
        isAuthority: kind !== 'technical',
      })),
      can: await actsOf(read, report, consultation),
    };
  });
}

async function actsOf(
  read: ZoneWork,
  report: ReportRow,
  consultation: Progress['consultation'],
): Promise<Progress['can']> {
  const { actor, zoneId, today } = read;
  const may = (move: ReportMove) => mayMove(report.state, move).ok;
  const isOffice = can(actor, 'quality.review', zoneId);
  const canPublish = can(actor, 'quality.publish', zoneId);
  const mine = may('conclude') ? await answersFor(read, report.consulted) : [];
  const isOpen = consultation !== null && consultation.endsOn !== null && today <= consultation.endsOn;
  const owed = consultation?.responses.filter(({ answer }) => answer === null) ?? [];
  return {
    submit: can(actor, 'quality.compile', zoneId) && may('submit'),
    review: isOffice && may('accept') && report.submittedById !== actor.userId,
    consult: isOffice && may('consult'),
    respond: isOpen && owed.some(({ department }) => mine.includes(department.id)),
    conclude: isOffice && may('conclude'),
    publish: canPublish && may('publish'),
    correct: canPublish && may('correct'),
    receipts: can(actor, 'quality.draft-view', zoneId) && report.publishedRevision !== null,
  };
}
