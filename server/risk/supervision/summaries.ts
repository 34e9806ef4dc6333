import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { readInZone, writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { ProductError } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { viewingRoles, visibleTo } from '../visible.ts';
import { comparedFigures, type issueSummaryInput, type summaryInput } from './schema.ts';
import { summaryOfPeriod } from './summary-of-period.ts';

const issuedFigures = comparedFigures.omit({ from: true, to: true });

/** R26: the figures of a period as the reader may know them, to be looked at before they are issued. */
export function previewSummary(context: RequestContext, input: z.infer<typeof summaryInput>) {
  return readInZone(context, input.zone, 'risk.supervise', (read) =>
    summaryOfPeriod(read, visibleTo(read.actor, read.zoneId), input),
  );
}

/**
 * R25, R26: the office issues the summary of a period. It keeps the figures of that day, over what the office's role
 * sees, whoever of the office issues it: all who read it later may know what it counts.
 */
export function issueSummary(context: RequestContext, input: z.infer<typeof issueSummaryInput>) {
  return writeInZone(context, input.zone, 'issueRiskSummary', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    requireOffice(write);
    const seen = { zoneId, visibleTo: { has: 'office' } };
    const { from, to, ...figures } = await summaryOfPeriod(write, seen, input);
    const id = uuidv7();
    await tx.riskSummary.create({
      data: {
        zoneId,
        id,
        fromDay: toDateColumn(from),
        toDay: toDateColumn(to),
        figures: issuedFigures.parse(figures),
        remarks: input.remarks,
        issuedById: actor.userId,
        issuedByName: actor.displayName,
        issuedOn: toDateColumn(today),
        issuedAt: now,
      },
    });
    await write.record({
      action: 'risk-summary.issue',
      objectType: 'risk-summary',
      objectId: id,
      after: { from, to },
    });
    return { id, version: 1 };
  });
}

function requireOffice({ actor, zoneId }: ZoneWork): void {
  permit(actor, 'risk.supervise', zoneId);
  if (!viewingRoles(actor, zoneId).includes('office')) throw new ProductError('forbidden', { key: 'forbidden' });
}

/** R25: the summaries that were issued, the newest first, with the figures of their day. */
export function listSummaries(context: RequestContext, input: { zone: string }) {
  return readInZone(context, input.zone, 'risk.supervise', async ({ tx, zoneId }) => {
    const found = await tx.riskSummary.findMany({ where: { zoneId }, orderBy: { id: 'desc' } });
    return {
      items: found.map((summary) => ({
        id: summary.id,
        from: dateColumn(summary.fromDay),
        to: dateColumn(summary.toDay),
        ...issuedFigures.parse(summary.figures),
        remarks: summary.remarks,
        issuedBy: summary.issuedByName,
        issuedOn: dateColumn(summary.issuedOn),
      })),
    };
  });
}
