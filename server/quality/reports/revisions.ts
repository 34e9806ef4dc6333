import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { notFound } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { compareContents } from './compare-contents.ts';
import type { ReportContent } from './content.ts';
import { countryNamesOf } from './country-names.ts';
import type { compareInput, readRevisionInput } from './schema.ts';
import { type ReportRow, requireReport, requireRevision } from './store.ts';

const listed = {
  number: true,
  state: true,
  note: true,
  savedByName: true,
  savedAt: true,
  figuresTakenAt: true,
} as const;

/**
 * Since when the reader may follow the report: 'always' for authors, office and management; who is asked for an opinion
 * since the report was first handed to them. Null: not yet.
 */
export async function seenSince({ tx, zoneId, actor }: ZoneWork, reportId: string): Promise<Date | 'always' | null> {
  if (can(actor, 'quality.draft-view', zoneId)) return 'always';
  const consulted = await tx.qualityReportEvent.findFirst({
    where: { zoneId, reportId, move: 'consult' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return consulted?.at ?? null;
}

/**
 * The revisions that the reader may see, the newest first. Who is asked for an opinion sees what was handed to them and
 * what came after; the drafts before it stay with those who wrote and reviewed them.
 */
export async function revisionsSeen(work: ZoneWork, { id: reportId }: ReportRow) {
  const { tx, zoneId } = work;
  const since = await seenSince(work, reportId);
  if (since === null) return [];
  const rows = await tx.qualityReportRevision.findMany({
    where: { zoneId, reportId },
    select: listed,
    orderBy: { number: 'desc' },
  });
  if (since === 'always') return rows;
  const handed = rows.find(({ savedAt }) => savedAt <= since);
  return rows.filter(({ number }) => number >= (handed?.number ?? Number.POSITIVE_INFINITY));
}

type Seen = Awaited<ReturnType<typeof revisionsSeen>>[number];

export const presentRevision = ({ number, note, savedByName, savedAt, figuresTakenAt }: Seen) => ({
  number,
  note,
  savedBy: savedByName,
  savedAt: savedAt.toISOString(),
  figuresTakenAt: figuresTakenAt.toISOString(),
});

/** A report's content without what its cases were made from: only its writers see those files (R28). */
export const withoutSources = (content: ReportContent): ReportContent => ({
  ...content,
  cases: content.cases.map((each) => ({ ...each, source: null })),
});

export const contentFor = ({ actor, zoneId }: ZoneWork, content: ReportContent): ReportContent =>
  can(actor, 'quality.revise', zoneId) ? content : withoutSources(content);

async function requireSeen(read: ZoneWork, reportId: string, numbers: readonly number[]) {
  const report = await requireReport(read, 'quality.comment', reportId);
  const seen = await revisionsSeen(read, report);
  if (!numbers.every((number) => seen.some((each) => each.number === number)))
    throw notFound('qualityRevisionNotFound');
}

/** Q6: a revision as it was saved. */
export function readRevision(context: RequestContext, input: z.infer<typeof readRevisionInput>, locale: Locale) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    await requireSeen(read, input.report, [input.number]);
    const row = await requireRevision(read, input.report, input.number);
    return {
      ...presentRevision(row),
      state: row.state,
      content: contentFor(read, row.content),
      figures: row.figures,
      countryNames: countryNamesOf(row.figures, locale),
    };
  });
}

/** Q6: what changed from one revision to another, part by part. */
export function compareRevisions(context: RequestContext, input: z.infer<typeof compareInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    await requireSeen(read, input.report, [input.from, input.to]);
    const from = await requireRevision(read, input.report, input.from);
    const to = await requireRevision(read, input.report, input.to);
    return {
      from: from.number,
      to: to.number,
      hasOtherFigures: from.figuresTakenAt.getTime() !== to.figuresTakenAt.getTime(),
      parts: compareContents(from.content, to.content),
    };
  });
}
