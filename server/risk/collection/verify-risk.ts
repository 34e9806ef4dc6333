import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { lockItem, moveItem } from '../store.ts';
import { requireEnterpriseNamed } from './enterprise-named.ts';
import type { verifyInput } from './schema.ts';

/**
 * R13: what was reported has been looked into: it is so, with these facts and this urgency, which sets the term of the
 * assessment. The report itself stays in the reporter's words.
 */
export function verifyRisk(context: RequestContext, input: z.infer<typeof verifyInput>) {
  return writeInZone(context, input.zone, 'verifyRisk', input, async (write) => {
    const { actor, today } = write;
    const before = await lockItem(write, 'risk.verify', input.risk);
    requireCurrent(before, input.version);
    await requireEnterpriseNamed(write, input.enterprise);
    const { urgency, note, title, product, hsCode, country, hazard, enterprise } = input;
    const verified = await moveItem(write, actor, before, 'verify', {
      note,
      data: {
        urgency,
        title,
        product,
        hsCode,
        country,
        hazard,
        enterpriseId: enterprise,
        verifiedOn: toDateColumn(today),
      },
    });
    await write.record({
      action: 'risk.verify',
      objectType: 'risk',
      objectId: before.id,
      before: { state: before.state, enterprise: before.enterpriseId },
      after: { state: verified.state, urgency, enterprise },
    });
    return { id: before.id, version: verified.version };
  });
}
