import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { ProductError } from '../../platform/errors.ts';
import type { ofZone } from '../../platform/inputs.ts';
import { type Actor, can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { technicalGroup } from '../technical-group.ts';
import { trainingInForce } from './qualification.ts';
import { assessorTrainings } from './trainings.ts';

/** R27: the technical group's people with their trainings; who is not trained today has none in force. */
export function listAssessors(context: RequestContext, { zone }: z.infer<typeof ofZone>) {
  return readInZone(context, zone, 'zone.view', async ({ tx, zoneId, actor, today }) => {
    if (!mayRead(actor, zoneId)) throw new ProductError('forbidden', { key: 'forbidden' });
    const members = await technicalGroup(tx, zoneId);
    const ids = members.map(({ id }) => id);
    const trainings = await assessorTrainings(tx, zoneId, ids);
    return {
      items: members.map(({ id, name }) => {
        const own = trainings.filter(({ userId }) => userId === id);
        const trainedUntil = trainingInForce(own, today)?.validUntil ?? null;
        return { userId: id, name, trainedUntil, trainings: own };
      }),
      canRecord: can(actor, 'assessors.manage', zoneId),
    };
  });
}

const mayRead = (actor: Actor, zoneId: string): boolean =>
  (['risk.supervise', 'assessors.manage', 'risk.assess'] as const).some((permission) => can(actor, permission, zoneId));
