import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { saveDeclarationInput } from './observation-schema.ts';
import { requireOpen } from './observation-store.ts';
import { type FoundShipment, lockShipment } from './shipment-store.ts';

type Save = z.infer<typeof saveDeclarationInput>;

/**
 * EF6: the enterprise prepares the declaration of a shipment. It stays as it is from the first signature on; one signed
 * with a mistake is followed by another, and both stay on record.
 */
export function saveDeclaration(context: RequestContext, input: Save) {
  return writeInZone(context, input.zone, 'saveDeclaration', input, async (write) => {
    const shipment = await lockShipment(write, 'observation.file', input.shipment);
    requireOpen(shipment.observation);
    if (input.content.producedOn > write.today) throw badField('content.producedOn', { key: 'field.future' });
    const before = input.declaration === undefined ? null : draftOf(shipment, input.declaration, input.version);
    const saved = before ? await change(write, before.id, input) : await create(write, shipment, input);
    await write.record({
      action: 'declaration.save',
      objectType: 'declaration',
      objectId: saved.id,
      before: before && { content: before.content, pledges: before.pledges },
      after: { shipment: shipment.id, content: input.content, pledges: input.pledges },
    });
    return { id: saved.id, state: 'draft' as const, version: saved.version };
  });
}

/** The declaration as the editor has seen it, which nobody has signed yet. */
function draftOf({ declarations }: FoundShipment, id: string, version: number | undefined) {
  const declaration = declarations.find((each) => each.id === id);
  if (!declaration) throw notFound('declarationNotFound');
  if (declaration.signatures.length > 0) enforce({ ok: false, reason: 'declaration.fixed', rule: 'EF6' });
  const { content, pledges } = declaration;
  requireCurrent({ version: declaration.version, content, pledges }, version);
  return declaration;
}

const change = ({ tx, zoneId }: ZoneWrite, id: string, { content, pledges }: Save) =>
  tx.declaration.update({
    where: { zoneId_id: { zoneId, id } },
    data: { content, pledges, version: { increment: 1 } },
  });

function create({ tx, zoneId, actor, now }: ZoneWrite, shipment: FoundShipment, { content, pledges }: Save) {
  const isBegun = shipment.declarations.some(({ signatures }) => signatures.length === 0);
  if (isBegun) enforce({ ok: false, reason: 'declaration.begun', rule: 'EF6' });
  return tx.declaration.create({
    data: {
      zoneId,
      id: uuidv7(),
      shipmentId: shipment.id,
      content,
      pledges,
      state: 'draft',
      createdByName: actor.displayName,
      createdAt: now,
    },
  });
}
