import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent, lockItem } from '../store.ts';
import type { rateInput } from './schema.ts';

/** R13: how far the source of a report is to be trusted, with the grounds; a later note replaces an earlier one. */
export function rateReport(context: RequestContext, input: z.infer<typeof rateInput>) {
  return writeInZone(context, input.zone, 'rateReport', input, async (write) => {
    const { tx, zoneId, actor } = write;
    permit(actor, 'risk.verify', zoneId);
    const key = { zoneId_id: { zoneId, id: input.report } };
    const report = await tx.riskReport.findUnique({ where: key, select: { itemId: true, reliability: true } });
    if (!report) throw notFound('riskNotFound');
    const item = await lockItem(write, 'risk.verify', report.itemId);
    const { reliability, note } = input;
    await tx.riskReport.update({ where: key, data: { reliability, reliabilityNote: note } });
    await addEvent(write, actor, item, { kind: 'rate', note, subjectId: input.report });
    await write.record({
      action: 'risk.rate',
      objectType: 'risk',
      objectId: item.id,
      before: { report: input.report, reliability: report.reliability },
      after: { report: input.report, reliability },
    });
    return { id: item.id, version: item.version };
  });
}
