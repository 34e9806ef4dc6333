import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, refused } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { lockEnterprise } from '../store.ts';
import type { correctShipmentInput, recordShipmentInput } from './observation-schema.ts';
import { requireOpen } from './observation-store.ts';
import { lockShipment, presentShipment } from './shipment-store.ts';

/** E8: a shipment of the observed enterprise goes on record, where it waits for its declaration. */
export function recordShipment(context: RequestContext, input: z.infer<typeof recordShipmentInput>) {
  return writeInZone(context, input.zone, 'recordShipment', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const enterprise = await lockEnterprise(write, shipmentPermission(write), input.enterprise);
    const observationId = await observationOn(write, enterprise.id, input.shippedOn);
    const { shippedOn, country, product, contractNumber, amountUsd } = input;
    const id = uuidv7();
    await tx.shipment.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        observationId,
        shippedOn: toDateColumn(shippedOn),
        country,
        product,
        contractNumber,
        amountUsd,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    await write.record({
      action: 'shipment.record',
      objectType: 'shipment',
      objectId: id,
      after: { observation: observationId, shippedOn, country, product, contractNumber, amountUsd },
    });
    return { id, version: 1 };
  });
}

/** What was mistyped is put right, until somebody has signed for the shipment. */
export function correctShipment(context: RequestContext, input: z.infer<typeof correctShipmentInput>) {
  return writeInZone(context, input.zone, 'correctShipment', input, async (write) => {
    const { tx, zoneId } = write;
    const shipment = await lockShipment(write, shipmentPermission(write), input.shipment);
    const before = presentShipment(shipment);
    requireCurrent(before, input.version);
    requireOpen(shipment.observation);
    const isSigned = shipment.declarations.some(({ signatures }) => signatures.length > 0);
    if (isSigned) enforce({ ok: false, reason: 'shipment.signedFor', rule: 'EF6' });
    const { shippedOn, country, product, contractNumber, amountUsd } = input;
    await observationOn(write, shipment.enterpriseId, shippedOn);
    const saved = await tx.shipment.update({
      where: { zoneId_id: { zoneId, id: shipment.id } },
      data: {
        shippedOn: toDateColumn(shippedOn),
        country,
        product,
        contractNumber,
        amountUsd,
        version: { increment: 1 },
      },
    });
    const { id: _id, version: _version, ...fields } = before;
    await write.record({
      action: 'shipment.correct',
      objectType: 'shipment',
      objectId: shipment.id,
      before: fields,
      after: { shippedOn, country, product, contractNumber, amountUsd },
    });
    return { id: shipment.id, version: saved.version };
  });
}

/** The authority records a shipment that it sees; the enterprise its own. */
export const shipmentPermission = ({ actor, zoneId }: ZoneWork) =>
  can(actor, 'observation.manage', zoneId) ? 'observation.manage' : 'observation.file';

/** The open observation whose term the day lies in: from the day of opening to its last, both included. */
async function observationOn({ tx, zoneId, today }: ZoneWork, enterpriseId: string, day: string): Promise<string> {
  if (day > today) throw badField('shippedOn', { key: 'field.future' });
  const open = await tx.observation.findFirst({ where: { zoneId, enterpriseId, state: 'open' } });
  if (!open) throw refused({ ok: false, reason: 'observation.none', rule: 'E8' });
  const [from, to] = [dateColumn(open.openedOn), dateColumn(open.endsOn)];
  if (day < from || day > to)
    enforce({ ok: false, reason: 'observation.outsideTerm', rule: 'E8', params: { from, to } });
  return open.id;
}
