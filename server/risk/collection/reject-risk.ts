import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { retainUntil } from '../archive/retention.ts';
import { retentionYears } from '../rule-numbers.ts';
import { lockItem, moveItem } from '../store.ts';
import type { rejectInput } from './schema.ts';

/** R13: what is filtered out has a reason; R30: its file is kept like every other. */
export function rejectRisk(context: RequestContext, input: z.infer<typeof rejectInput>) {
  return writeInZone(context, input.zone, 'rejectRisk', input, async (write) => {
    const { tx, zoneId, actor, today } = write;
    const before = await lockItem(write, 'risk.verify', input.risk);
    requireCurrent(before, input.version);
    const keptUntil = retainUntil(today, retentionYears(await readRulePack(tx, zoneId)), before.isMajor);
    const rejected = await moveItem(write, actor, before, 'reject', {
      note: input.reason,
      data: { closedOn: toDateColumn(today), retainUntil: keptUntil && toDateColumn(keptUntil) },
    });
    await write.record({
      action: 'risk.reject',
      objectType: 'risk',
      objectId: before.id,
      before: { state: before.state },
      after: { state: rejected.state, retainUntil: keptUntil },
    });
    return { id: before.id, version: rejected.version };
  });
}
