import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ZoneWork, ZoneWrite } from '../../audit/write-in-zone.ts';
import type { Prisma, QualityReport } from '../../generated/prisma/client.ts';
import { enforce, notFound } from '../../platform/errors.ts';
import { type Actor, can, ownersFor, type Permission, permitForSome } from '../../platform/permissions.ts';
import { type HalfFigures, halfFigures } from '../figures/schema.ts';
import type { Half } from '../period.ts';
import { type ReportContent, reportContent } from './content.ts';
import { isConsulted, nextState, REPORT_STATES, type ReportMove, type ReportState } from './lifecycle.ts';
import { mayMove } from './moves.ts';

const half = z.union([z.literal(1), z.literal(2)]);
const state = z.enum(REPORT_STATES);
const consultation = z.enum(['meeting', 'circulation']).nullable();

/** A report with its words, texts and figures parsed. */
export const parseReport = (row: QualityReport) => ({
  ...row,
  half: half.parse(row.half),
  state: state.parse(row.state),
  consultation: consultation.parse(row.consultation),
  content: reportContent.parse(row.content),
  figures: halfFigures.parse(row.figures),
});
export type ReportRow = ReturnType<typeof parseReport>;

export const halfOfReport = ({ year, half }: Pick<ReportRow, 'year' | 'half'>): Half => ({ year, half });

/**
 * Who may open its workspace: authors, office and management always; once it is consulted on, the departments that were
 * asked and the inspection authority too. Readers of the published report have a page of their own (Q10).
 */
export function mayOpen(actor: Actor, zoneId: string, report: { state: ReportState; consulted: string[] }): boolean {
  if (can(actor, 'quality.draft-view', zoneId)) return true;
  if (!isConsulted(report.state)) return false;
  const owners = ownersFor(actor, 'quality.comment', zoneId);
  return owners === 'all' || owners.some((department) => report.consulted.includes(department));
}

/** The report, for whoever has the permission and may open its workspace; 404 otherwise. */
export async function requireReport(work: ZoneWork, permission: Permission, id: string): Promise<ReportRow> {
  const { tx, zoneId, actor } = work;
  permitForSome(actor, permission, zoneId);
  const row = await tx.qualityReport.findUnique({ where: { zoneId_id: { zoneId, id } } });
  const report = row && parseReport(row);
  if (!report || !mayOpen(actor, zoneId, report)) throw notFound('qualityReportNotFound');
  return report;
}

/** The same, locked to the end of the transaction: two decisions about one report take turns. */
export async function lockReport(work: ZoneWork, permission: Permission, id: string): Promise<ReportRow> {
  const { tx, zoneId, actor } = work;
  permitForSome(actor, permission, zoneId);
  await tx.$queryRaw`SELECT 1 FROM quality_report WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  return requireReport(work, permission, id);
}

/**
 * The one way a report moves: the transition table decides, its events keep it. The caller has locked the report; `data`
 * is what else changes with it, `note` what was said.
 */
export async function moveReport(
  write: ZoneWrite,
  report: ReportRow,
  move: ReportMove,
  { data = {}, note = '' }: { data?: Prisma.QualityReportUncheckedUpdateInput; note?: string } = {},
): Promise<ReportRow> {
  const { tx, zoneId } = write;
  enforce(mayMove(report.state, move));
  const to = nextState(report.state, move) as ReportState;
  const moved = await tx.qualityReport.update({
    where: { zoneId_id: { zoneId, id: report.id } },
    data: { ...data, state: to, version: { increment: 1 } },
  });
  await addEvent(write, moved, { move, note });
  return parseReport(moved);
}

/** A line of the report's history. */
export async function addEvent(
  { tx, zoneId, actor, now }: ZoneWrite,
  report: { id: string; state: string },
  { move, note = '' }: { move: ReportMove | 'start'; note?: string },
): Promise<void> {
  await tx.qualityReportEvent.create({
    data: {
      zoneId,
      id: uuidv7(),
      reportId: report.id,
      move,
      state: report.state,
      note,
      byId: actor.userId,
      byName: actor.displayName,
      at: now,
    },
  });
}

/** Keeps what the report now says as its next revision. The caller has locked it. */
export async function addRevision(
  write: ZoneWrite,
  report: ReportRow,
  note: string,
  changed: { content?: ReportContent; figures?: HalfFigures } = {},
): Promise<ReportRow> {
  const { tx, zoneId, now } = write;
  const row = await tx.qualityReport.update({
    where: { zoneId_id: { zoneId, id: report.id } },
    data: {
      ...(changed.content && { content: changed.content }),
      ...(changed.figures && { figures: changed.figures, figuresTakenAt: now }),
      revision: { increment: 1 },
      version: { increment: 1 },
    },
  });
  await keepRevision(write, parseReport(row), note);
  return parseReport(row);
}

/** The revision row of a report as it stands. */
export async function keepRevision({ tx, zoneId, actor, now }: ZoneWrite, report: ReportRow, note: string) {
  const { content, figures, figuresTakenAt } = report;
  await tx.qualityReportRevision.create({
    data: {
      zoneId,
      reportId: report.id,
      number: report.revision,
      content,
      figures,
      figuresTakenAt,
      state: report.state,
      note,
      savedById: actor.userId,
      savedByName: actor.displayName,
      savedAt: now,
    },
  });
}

/** A revision as it was saved, with its texts and figures; 404 where there is none of that number. */
export async function requireRevision({ tx, zoneId }: ZoneWork, reportId: string, number: number) {
  const row = await tx.qualityReportRevision.findUnique({
    where: { zoneId_reportId_number: { zoneId, reportId, number } },
  });
  if (!row) throw notFound('qualityRevisionNotFound');
  return {
    ...row,
    state: state.parse(row.state),
    content: reportContent.parse(row.content),
    figures: halfFigures.parse(row.figures),
  };
}
