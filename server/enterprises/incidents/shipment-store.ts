import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Shipment } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import { isKnown } from '../archive-scope.ts';
import { lockEnterprise } from '../store.ts';

/** The shipment with its observation and declarations; 404 for the people of another enterprise. */
async function findShipment(work: ZoneWork, id: string) {
  const { tx, zoneId } = work;
  const shipment = await tx.shipment.findUnique({
    where: { zoneId_id: { zoneId, id } },
    include: { declarations: { include: { signatures: true }, orderBy: { id: 'asc' } } },
  });
  if (!isKnown(work, shipment) || shipment.observationId === null) throw notFound('shipmentNotFound');
  const observation = await tx.observation.findUniqueOrThrow({
    where: { zoneId_id: { zoneId, id: shipment.observationId } },
  });
  return { ...shipment, observation };
}

export type FoundShipment = Awaited<ReturnType<typeof findShipment>>;

/** The shipment, with its enterprise locked: whatever is decided about one enterprise takes turns. */
export async function lockShipment(work: ZoneWork, permission: Permission, id: string): Promise<FoundShipment> {
  const { tx, zoneId } = work;
  const known = await tx.shipment.findUnique({ where: { zoneId_id: { zoneId, id } }, select: { enterpriseId: true } });
  if (!isKnown(work, known)) throw notFound('shipmentNotFound');
  await lockEnterprise(work, permission, known.enterpriseId);
  return findShipment(work, id);
}

/** The declaration with its shipment, locked the same way. */
export async function lockDeclaration(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId } = work;
  const known = await tx.declaration.findUnique({
    where: { zoneId_id: { zoneId, id } },
    select: { shipmentId: true, shipment: { select: { enterpriseId: true } } },
  });
  if (!known || !isKnown(work, known.shipment)) throw notFound('declarationNotFound');
  const shipment = await lockShipment(work, permission, known.shipmentId);
  const declaration = shipment.declarations.find((each) => each.id === id);
  if (!declaration) throw notFound('declarationNotFound');
  return { shipment, declaration };
}

/** Places of an amount of money. */
const CENTS = 2;

/** The row as the API shows it; the country is its code. */
export const presentShipment = (shipment: Shipment) => ({
  id: shipment.id,
  shippedOn: dateColumn(shipment.shippedOn),
  country: shipment.country,
  product: shipment.product,
  contractNumber: shipment.contractNumber,
  amountUsd: shipment.amountUsd.toFixed(CENTS),
  version: shipment.version,
});
