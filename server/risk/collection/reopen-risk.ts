import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { lockItem, moveItem } from '../store.ts';
import { handlingPermission } from './handling-permission.ts';
import type { reopenInput } from './schema.ts';

/** R13, R20: news on what was closed or rejected takes it up again; its file is no longer on its way out (R30). */
export function reopenRisk(context: RequestContext, input: z.infer<typeof reopenInput>) {
  return writeInZone(context, input.zone, 'reopenRisk', input, async (write) => {
    const before = await lockItem(write, handlingPermission(write), input.risk);
    requireCurrent(before, input.version);
    const reopened = await moveItem(write, write.actor, before, 'reopen', {
      note: input.reason,
      data: { closedOn: null, retainUntil: null },
    });
    await write.record({
      action: 'risk.reopen',
      objectType: 'risk',
      objectId: before.id,
      before: { state: before.state },
      after: { state: reopened.state },
    });
    return { id: before.id, version: reopened.version };
  });
}
