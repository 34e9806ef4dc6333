import type { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isKnown } from '../archive-scope.ts';
import { requireEnterprise } from '../store.ts';
import type { placeDeclarationInput } from './observation-schema.ts';

/** EF6: the shipment and the observation that a declaration belongs to; 404 for the people of another enterprise. */
export function placeDeclaration(context: RequestContext, input: z.infer<typeof placeDeclarationInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId } = read;
    const found = await tx.declaration.findUnique({
      where: { zoneId_id: { zoneId, id: input.declaration } },
      include: { shipment: { select: { id: true, enterpriseId: true, observationId: true } } },
    });
    if (!found || !isKnown(read, found.shipment)) throw notFound('declarationNotFound');
    const { id, enterpriseId, observationId } = found.shipment;
    await requireEnterprise(read, 'archive.view', enterpriseId);
    if (observationId === null) throw notFound('observationNotFound');
    return { id: found.id, shipment: id, observation: observationId };
  });
}
