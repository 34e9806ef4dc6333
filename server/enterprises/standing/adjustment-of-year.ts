import stringify from 'safe-stable-stringify';
import type { z } from 'zod';
import { readInZone, writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { yearOf } from '../../platform/calendar.ts';
import { enforce, ProductError } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { loadAllEvents } from '../store.ts';
import { adjustmentRecord } from './adjustment.ts';
import { type adjustmentInput, adjustmentRecordSchema, type approveAdjustmentInput } from './schema.ts';

/** E12, EF8: who moved in and out in a year and the totals, generated from the events up to today. */
export function readAdjustment(context: RequestContext, input: z.infer<typeof adjustmentInput>) {
  return readInZone(context, input.zone, 'archive.view', async (work) => {
    const { tx, zoneId, today } = work;
    const record = await generate(work, input.year);
    const approvals = await tx.adjustmentApproval.findMany({
      where: { zoneId, year: input.year },
      orderBy: { revision: 'desc' },
    });
    const now = stringify(record);
    return {
      record,
      until: today < `${input.year}-12-31` ? today : `${input.year}-12-31`,
      approvals: approvals.map((approval) => ({
        revision: approval.revision,
        approvedBy: approval.approvedByName,
        approvedAt: approval.approvedAt.toISOString(),
        reason: approval.reason,
        isCurrent: stringify(adjustmentRecordSchema.parse(approval.record)) === now,
      })),
    };
  });
}

/** EF8: somebody answers for the record with a name; what was approved stays as it was. Only for a year that is over. */
export function approveAdjustment(context: RequestContext, input: z.infer<typeof approveAdjustmentInput>) {
  return writeInZone(context, input.zone, 'approveAdjustment', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    permit(actor, 'adjustment.approve', zoneId);
    if (yearOf(today) <= input.year) enforce({ ok: false, reason: 'adjustment.yearRuns', rule: 'E12' });
    const record = await generate(write, input.year);
    if (!record.balances) enforce({ ok: false, reason: 'adjustment.unbalanced', rule: 'EF8' });
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`adjustment ${zoneId} ${input.year}`}, 0))::text`;
    const last = await tx.adjustmentApproval.findFirst({
      where: { zoneId, year: input.year },
      orderBy: { revision: 'desc' },
    });
    if (last && stringify(adjustmentRecordSchema.parse(last.record)) === stringify(record)) {
      throw new ProductError('conflict', { key: 'adjustments.approved' });
    }
    const revision = (last?.revision ?? 0) + 1;
    await tx.adjustmentApproval.create({
      data: {
        zoneId,
        year: input.year,
        revision,
        record,
        reason: input.reason,
        approvedById: actor.userId,
        approvedByName: actor.displayName,
        approvedAt: now,
      },
    });
    await write.record({
      action: 'adjustment.approve',
      objectType: 'adjustment',
      objectId: String(input.year),
      after: { revision, totals: { last: record.totalLastYear, now: record.totalThisYear }, reason: input.reason },
    });
    return { year: input.year, revision };
  });
}

/** Through the schema, so that what is generated and what was kept have the same shape and can be compared. */
export async function generate({ tx, zoneId, today }: ZoneWork, year: number) {
  const events = await loadAllEvents(tx, zoneId);
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const record = adjustmentRecord(
    enterprises.map(({ id, name }) => ({ id, name, events: events.get(id) ?? [] })),
    year,
    today,
  );
  return adjustmentRecordSchema.parse(record);
}
