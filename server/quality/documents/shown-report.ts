import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { type ZoneNames, zoneNames } from '../../documents/zone-names.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { type CivilDate, civilDate, dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { HalfFigures } from '../figures/schema.ts';
import { periodOf } from '../period.ts';
import type { ReportContent } from '../reports/content.ts';
import type { ReportState } from '../reports/lifecycle.ts';
import { revisionsSeen } from '../reports/revisions.ts';
import { halfOfReport, mayOpen, parseReport, type ReportRow, requireRevision } from '../reports/store.ts';
import { readPublished } from '../steps/read-published.ts';
import type { reportDocumentInput } from './schema.ts';

/** Whose data is missing stays with the zone: papers name months and numbers of lists only. */
export type ShownFigures = Omit<HalfFigures, 'completeness'>;

/** One revision of a report, as its reader may see it. */
export interface ShownReport {
  period: string;
  content: Pick<ReportContent, 'title' | 'sections'> & { cases: { title: string; text: string }[] };
  figures: ShownFigures;
  figuresTakenOn: CivilDate;
  revision: number;
  state: ReportState;
  /** The revision that its audience reads; null as long as nothing is published. */
  publishedRevision: number | null;
  publishedOn: CivilDate | null;
  names: ZoneNames;
}

/**
 * The report for its paper: whoever may open its workspace gets it as it stands, or the revision asked for; its audience gets
 * what was published (Q10); for everybody else it is not there.
 */
export async function readShownReport(
  context: RequestContext,
  input: z.infer<typeof reportDocumentInput>,
  locale: Locale,
): Promise<ShownReport> {
  const opened = await readInZone(context, input.zone, 'zone.view', (read) => fromWorkspace(read, input));
  const shown = opened ?? (await asPublished(context, input));
  return { ...shown, names: await zoneNames(context, input.zone, locale) };
}

type Shown = Omit<ShownReport, 'names'>;

async function fromWorkspace(
  read: ZoneWork,
  { report: id, revision }: z.infer<typeof reportDocumentInput>,
): Promise<Shown | null> {
  const { tx, zoneId, actor, timeZone } = read;
  const row = await tx.qualityReport.findUnique({ where: { zoneId_id: { zoneId, id } } });
  const report = row && parseReport(row);
  if (!report || !mayOpen(actor, zoneId, report)) return null;
  const saved = revision === undefined ? report : await requireSeen(read, report, revision);
  return {
    period: periodOf(halfOfReport(report)),
    content: saved.content,
    figures: saved.figures,
    figuresTakenOn: civilDate(saved.figuresTakenAt, timeZone),
    revision: revision ?? report.revision,
    state: saved.state,
    publishedRevision: report.publishedRevision,
    publishedOn: report.publishedOn && dateColumn(report.publishedOn),
  };
}

async function requireSeen(read: ZoneWork, report: ReportRow, revision: number) {
  const seen = await revisionsSeen(read, report);
  if (!seen.some(({ number }) => number === revision)) throw notFound('qualityRevisionNotFound');
  return requireRevision(read, report.id, revision);
}

async function asPublished(
  context: RequestContext,
  { zone, report, revision }: z.infer<typeof reportDocumentInput>,
): Promise<Shown> {
  const published = await readPublished(context, { zone, report });
  if (revision !== undefined && revision !== published.revision) throw notFound('qualityRevisionNotFound');
  return {
    period: published.period,
    content: published.content,
    figures: published.figures,
    figuresTakenOn: civilDate(new Date(published.figuresTakenAt), context.platform.timeZone),
    revision: published.revision,
    state: 'published',
    publishedRevision: published.revision,
    publishedOn: published.publishedOn,
  };
}
