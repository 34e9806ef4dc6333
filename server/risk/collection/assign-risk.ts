import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addEvent, lockItem } from '../store.ts';
import { technicalGroup } from '../technical-group.ts';
import { mayAssign } from './handling.ts';
import type { assignInput } from './schema.ts';

/** R8: somebody of the technical group takes the risk on; null leaves it to nobody in particular. */
export function assignRisk(context: RequestContext, input: z.infer<typeof assignInput>) {
  return writeInZone(context, input.zone, 'assignRisk', input, async (write) => {
    const { tx, zoneId, actor } = write;
    const before = await lockItem(write, 'risk.assess', input.risk);
    requireCurrent(before, input.version);
    enforce(mayAssign(before.state));
    const ownerName = input.owner && (await nameOfTechnician(write, input.owner));
    const { version } = await tx.riskItem.update({
      where: { zoneId_id: { zoneId, id: before.id } },
      data: { ownerId: input.owner, ownerName, version: { increment: 1 } },
    });
    await addEvent(write, actor, before, { kind: 'assign', note: ownerName ?? '' });
    await write.record({
      action: 'risk.assign',
      objectType: 'risk',
      objectId: before.id,
      before: { owner: before.ownerId },
      after: { owner: input.owner },
    });
    return { id: before.id, version };
  });
}

async function nameOfTechnician({ tx, zoneId }: ZoneWrite, userId: string): Promise<string> {
  const member = (await technicalGroup(tx, zoneId)).find(({ id }) => id === userId);
  if (!member) throw badField('owner', { key: 'risks.ownerNotTechnical' });
  return member.name;
}
