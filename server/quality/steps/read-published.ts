import type { z } from 'zod';
import { readInZone, writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { permit, type Role } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { periodOf } from '../period.ts';
import { halfOfReport, parseReport, type ReportRow, requireRevision } from '../reports/store.ts';
import { readingRole, rolesIn } from './audience.ts';
import type { ofReport, readOutput } from './schema.ts';

interface Published {
  report: ReportRow;
  revision: number;
  /** In which this person reads. */
  role: Role;
}

/** Q10: a published report, for its audience; 404 for everybody else, and before it is published. */
async function requirePublished(work: ZoneWork, id: string): Promise<Published> {
  const { tx, zoneId, actor } = work;
  permit(actor, 'quality.read', zoneId);
  const row = await tx.qualityReport.findUnique({ where: { zoneId_id: { zoneId, id } } });
  const role = row && readingRole(rolesIn(actor, zoneId), row.audience);
  if (!row || row.publishedRevision === null || role === null) throw notFound('qualityReportNotFound');
  return { report: parseReport(row), revision: row.publishedRevision, role };
}

const receiptKey = ({ zoneId, actor }: ZoneWork, reportId: string, revision: number) => ({
  zoneId_reportId_revision_readerId: { zoneId, reportId, revision, readerId: actor.userId },
});

/**
 * Q10: what was published: its texts and figures of that revision. Whose data was missing is the zone's own affair, and
 * what a case was made from stays with those who see the risk (R28).
 */
export function readPublished(
  context: RequestContext,
  input: z.infer<typeof ofReport>,
): Promise<Omit<z.infer<typeof readOutput>, 'countryNames'>> {
  return readInZone(context, input.zone, 'quality.read', async (read) => {
    const { report, revision } = await requirePublished(read, input.report);
    const { content, figures, figuresTakenAt } = await requireRevision(read, report.id, revision);
    const receipt = await read.tx.qualityReceipt.findUnique({ where: receiptKey(read, report.id, revision) });
    const { completeness: _kept, ...shown } = figures;
    return {
      id: report.id,
      period: periodOf(halfOfReport(report)),
      revision,
      publishedOn: report.publishedOn ? dateColumn(report.publishedOn) : '',
      content: { ...content, cases: content.cases.map(({ title, text }) => ({ title, text })) },
      figures: shown,
      figuresTakenAt: figuresTakenAt.toISOString(),
      readAt: receipt?.readAt.toISOString() ?? null,
    };
  });
}

/** Q10: somebody of the audience confirms having read it: once for each revision that was published. */
export function confirmRead(context: RequestContext, input: z.infer<typeof ofReport>) {
  return writeInZone(context, input.zone, 'confirmQualityReportRead', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const { report, revision, role } = await requirePublished(write, input.report);
    const member = actor.memberships.find((each) => each.zoneId === zoneId && each.role === role);
    const { count } = await tx.qualityReceipt.createMany({
      data: {
        zoneId,
        reportId: report.id,
        revision,
        readerId: actor.userId,
        readerName: actor.displayName,
        role,
        departmentId: member?.departmentId ?? null,
        enterpriseId: member?.enterpriseId ?? null,
        readAt: now,
      },
      skipDuplicates: true,
    });
    if (count > 0) {
      await write.record({
        action: 'quality-report.read',
        objectType: 'quality-report',
        objectId: report.id,
        after: { revision, role },
      });
    }
    const { readAt } = await tx.qualityReceipt.findUniqueOrThrow({ where: receiptKey(write, report.id, revision) });
    return { revision, readAt: readAt.toISOString() };
  });
}
