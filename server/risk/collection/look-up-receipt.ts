import type { z } from 'zod';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { withZones } from '../../platform/tenant.ts';
import { publicState } from './coarse-state.ts';
import { progressOf } from './progress.ts';
import { requirePublicAct } from './public-limits.ts';
import { normaliseReceipt } from './receipt.ts';
import { hashOf, type PublicRequest } from './report-publicly.ts';
import type { receiptInput } from './schema.ts';

/**
 * R11: how far a public report has come, for whoever has its receipt. A number that is none, one that was never given
 * out, and one of a report that is no longer kept (R30) get one and the same answer.
 */
export async function lookUpReceipt({ platform, address }: PublicRequest, input: z.infer<typeof receiptInput>) {
  await requirePublicAct(platform.publicLimits, 'lookUp', address);
  const receipt = normaliseReceipt(input.receipt);
  if (receipt === null) throw notFound('publicReports.receiptNotFound');
  return withZones(
    platform.prisma,
    [input.zone],
    async (tx) => {
      const report = await tx.riskReport.findUnique({
        where: { zoneId_receiptHash: { zoneId: input.zone, receiptHash: hashOf(receipt) } },
        select: { itemId: true, reportedOn: true },
      });
      const progress = report && (await progressOf(tx, input.zone, [report.itemId])).get(report.itemId);
      if (!report || !progress) throw notFound('publicReports.receiptNotFound');
      return { state: publicState(progress), receivedOn: dateColumn(report.reportedOn) };
    },
    { readOnly: true },
  );
}
