import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, notFound, ProductError } from '../../platform/errors.ts';
import { type Actor, can, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { openRiskFromAnalysis } from '../../risk/collection/open-risk-from-analysis.ts';
import { visibleTo } from '../../risk/visible.ts';
import { mayOpenRisk } from './may-open-risk.ts';
import { readReportWords } from './report-words.ts';
import type { addFindingInput, openRiskInput } from './schema.ts';
import { lockReport, requireReport } from './store.ts';

/** Who compiles or reviews the analysis says what it found. */
export const canFind = (actor: Actor, zoneId: string): boolean =>
  can(actor, 'quality.review', zoneId) || can(actor, 'quality.compile', zoneId);

export const canOpenRisk = (actor: Actor, zoneId: string): boolean =>
  canFind(actor, zoneId) && can(actor, 'risk.report', zoneId);

function permitFinding({ actor, zoneId }: ZoneWork): void {
  permit(actor, 'quality.draft-view', zoneId);
  if (!canFind(actor, zoneId)) throw new ProductError('forbidden', { key: 'forbidden' });
}

/** Q11: what the analysis found that calls for action, and where inspection shall look from now on. */
export function addFinding(context: RequestContext, input: z.infer<typeof addFindingInput>) {
  return writeInZone(context, input.zone, 'addQualityFinding', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permitFinding(write);
    const report = await requireReport(write, 'quality.draft-view', input.report);
    const { title, text, isSerious, inspectionFocus } = input;
    const id = uuidv7();
    await tx.qualityFinding.create({
      data: {
        zoneId,
        id,
        reportId: report.id,
        title,
        text,
        isSerious,
        inspectionFocus,
        createdById: actor.userId,
        createdByName: actor.displayName,
        createdAt: now,
      },
    });
    // Without its words: it may become a risk, whose content the trail never carries (R28).
    await write.record({
      action: 'quality-finding.add',
      objectType: 'quality-finding',
      objectId: id,
      after: { report: report.id, isSerious },
    });
    return { id, version: 1 };
  });
}

/** Q11: a finding becomes a risk to be verified (R10); one risk for each finding. */
export function openRisk(context: RequestContext, input: z.infer<typeof openRiskInput>, locale: Locale) {
  return writeInZone(context, input.zone, 'openRiskOfFinding', input, async (write) => {
    const { tx, zoneId, actor } = write;
    permitFinding(write);
    permit(actor, 'risk.report', zoneId);
    const key = { zoneId_id: { zoneId, id: input.finding } };
    const known = await tx.qualityFinding.findUnique({ where: key, select: { reportId: true } });
    if (!known) throw notFound('qualityFindingNotFound');
    await lockReport(write, 'quality.draft-view', known.reportId);
    const finding = await tx.qualityFinding.findUniqueOrThrow({ where: key });
    enforce(mayOpenRisk(finding));
    requireCurrent(finding, input.version);
    const { cases } = await readReportWords(locale);
    const risk = await openRiskFromAnalysis(write, {
      title: finding.title,
      product: input.product || cases.product,
      hazard: finding.text,
    });
    const saved = await tx.qualityFinding.update({
      where: key,
      data: { riskItemId: risk.id, version: { increment: 1 } },
    });
    await write.record({
      action: 'quality-finding.open-risk',
      objectType: 'quality-finding',
      objectId: finding.id,
      after: { report: finding.reportId },
    });
    return { id: saved.id, version: saved.version, risk };
  });
}

/** A report's findings, the newest first; of those that became risks, the ones whose file the reader may see (R28). */
export async function findingsOf({ tx, zoneId, actor }: ZoneWork, reportId: string) {
  const seesRisks = can(actor, 'risk.view', zoneId);
  const found = await tx.qualityFinding.findMany({
    where: {
      zoneId,
      reportId,
      OR: [{ riskItemId: null }, ...(seesRisks ? [{ riskItem: visibleTo(actor, zoneId) }] : [])],
    },
    include: { riskItem: { select: { id: true, number: true } } },
    orderBy: { id: 'desc' },
  });
  return found.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    text: row.text,
    isSerious: row.isSerious,
    inspectionFocus: row.inspectionFocus,
    by: row.createdByName,
    at: row.createdAt.toISOString(),
    risk: row.riskItem,
  }));
}
