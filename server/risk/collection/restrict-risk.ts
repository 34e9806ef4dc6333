import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, refused } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { VIEWER_ROLES } from '../kinds.ts';
import { addEvent, lockItem } from '../store.ts';
import { mayRestrictTo } from './handling.ts';
import { handlingPermission } from './handling-permission.ts';
import type { restrictInput } from './schema.ts';

/** R28: names the roles that see the file. Whoever leaves their own role out does not see it either from then on. */
export function restrictRisk(context: RequestContext, input: z.infer<typeof restrictInput>) {
  return writeInZone(context, input.zone, 'restrictRisk', input, async (write) => {
    const { tx, zoneId, actor } = write;
    const before = await lockItem(write, handlingPermission(write), input.risk);
    requireCurrent(before, input.version);
    if (before.state === 'destroyed') enforce({ ok: false, reason: 'fileDestroyed', rule: 'R30' });
    const verdict = mayRestrictTo(input.visibleTo);
    if (!verdict.ok) throw refused(verdict, { visibleTo: { key: 'risks.alwaysViewing' } });
    const visibleTo = VIEWER_ROLES.filter((role) => input.visibleTo.includes(role));
    const { version } = await tx.riskItem.update({
      where: { zoneId_id: { zoneId, id: before.id } },
      data: { visibleTo, version: { increment: 1 } },
    });
    await addEvent(write, actor, before, { kind: 'restrict', note: input.reason });
    await write.record({
      action: 'risk.restrict',
      objectType: 'risk',
      objectId: before.id,
      before: { visibleTo: before.visibleTo },
      after: { visibleTo },
    });
    return { id: before.id, version };
  });
}
