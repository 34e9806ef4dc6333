import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { periodOf } from '../period.ts';
import { commentsOf, namesToSpeakIn } from './comments.ts';
import { languageOf } from './content.ts';
import { countryNamesOf } from './country-names.ts';
import { departmentsNamed } from './departments-named.ts';
import { draftReport } from './draft-report.ts';
import { EDITED_BY } from './editing.ts';
import { canFind, canOpenRisk, findingsOf } from './findings.ts';
import { HOLDER, REPORT_MOVES, REPORT_STATES } from './lifecycle.ts';
import { contentFor, presentRevision, revisionsSeen } from './revisions.ts';
import type { ofReport } from './schema.ts';
import { halfOfReport, type ReportRow, requireReport } from './store.ts';

const state = z.enum(REPORT_STATES);
const move = z.enum(['start', ...REPORT_MOVES]);

/** Q6-Q9: a report's workspace: what it says, how it came to that, what was said to it, and what the reader may do. */
export function readReport(context: RequestContext, input: z.infer<typeof ofReport>, locale: Locale) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { actor, zoneId } = read;
    const report = await requireReport(read, 'quality.comment', input.report);
    const editedBy = EDITED_BY[report.state];
    const maySave = editedBy !== null && can(actor, editedBy, zoneId);
    const revisions = await revisionsSeen(read, report);
    return {
      id: report.id,
      version: report.version,
      period: periodOf(halfOfReport(report)),
      state: report.state,
      holder: HOLDER[report.state],
      revision: report.revision,
      publishedRevision: report.publishedRevision,
      createdBy: report.createdByName,
      createdAt: report.createdAt.toISOString(),
      content: contentFor(read, report.content),
      figures: report.figures,
      figuresTakenAt: report.figuresTakenAt.toISOString(),
      countryNames: countryNamesOf(report.figures, locale),
      suggested: maySave ? await draftReport(read, report.figures, languageOf(report.content)) : null,
      revisions: revisions.map((row) => ({ ...presentRevision(row), state: state.parse(row.state) })),
      comments: await commentsOf(read, report.id),
      events: await eventsOf(read, report.id),
      findings: await findingsOf(read, report.id),
      can: {
        save: maySave,
        commentFor: await speakersOf(read, report),
        answer: can(actor, 'quality.revise', zoneId),
        addFinding: canFind(actor, zoneId),
        openRisk: canOpenRisk(actor, zoneId),
      },
    };
  });
}

async function speakersOf(read: ZoneWork, report: ReportRow) {
  const names = namesToSpeakIn(read, report);
  const departments = await departmentsNamed(
    read,
    names.flatMap((name) => name ?? []),
  );
  return names.includes(null) ? [null] : departments;
}

/** What authors and office told each other before others were asked. */
const INTERNAL: readonly string[] = ['start', 'submit', 'return', 'accept'];

async function eventsOf({ tx, zoneId, actor }: ZoneWork, reportId: string) {
  const seesAll = can(actor, 'quality.draft-view', zoneId);
  const found = await tx.qualityReportEvent.findMany({
    where: { zoneId, reportId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return found.map((event) => ({
    id: event.id,
    move: move.parse(event.move),
    state: state.parse(event.state),
    note: seesAll || !INTERNAL.includes(event.move) ? event.note : '',
    by: event.byName,
    at: event.at.toISOString(),
  }));
}
