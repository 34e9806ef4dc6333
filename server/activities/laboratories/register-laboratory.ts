import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { lockWithEvents } from '../../enterprises/enterprises-with-events.ts';
import { isInZone, statusAsOf } from '../../enterprises/standing/lifecycle.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { Tx } from '../../platform/tenant.ts';
import { changesBetween } from '../changes.ts';
import { addActivityEvent } from '../events.ts';
import { addStage } from './add-stage.ts';
import { cnasCertificates, lockLaboratory } from './laboratory-store.ts';
import { mayBeAccredited } from './lifecycle.ts';
import type { registerLaboratoryInput, updateLaboratoryInput } from './schema.ts';

/** Z14: enters the laboratory of an enterprise of the zone, by the enterprise itself or by who guides it. */
export function registerLaboratory(context: RequestContext, input: z.infer<typeof registerLaboratoryInput>) {
  return writeInZone(context, input.zone, 'registerLaboratory', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { name, scope, contact, state, since = today } = input;
    const enterprise = await lockWithEvents(write, 'laboratory.report', input.enterprise);
    if (!isInZone(statusAsOf(enterprise.events, today))) {
      enforce({ ok: false, reason: 'laboratory.notInZone', rule: 'Z14' });
    }
    if (since > today) throw badField('since', { key: 'field.future' });
    if (state === 'accredited') enforce(mayBeAccredited(await cnasCertificates(write, enterprise.id), since));
    await requireFreeName(tx, zoneId, enterprise.id, name);
    const id = uuidv7();
    const data = { enterpriseId: enterprise.id, name, scope, contact, state, stateSince: toDateColumn(since) };
    await tx.laboratory.create({
      data: { zoneId, id, ...data, createdById: actor.userId, createdByName: actor.displayName, createdAt: now },
    });
    await addStage(write, id, { to: state, on: since, note: '' });
    await addActivityEvent(write, { subject: 'laboratory', subjectId: id, kind: 'registered', note: name });
    await write.record({
      action: 'laboratory.register',
      objectType: 'laboratory',
      objectId: id,
      after: { enterprise: enterprise.id, name, scope, contact, state, since },
    });
    return { id, version: 1 };
  });
}

/** What the laboratory is called, what it tests and whom to ask; the history shows what it was before. */
export function updateLaboratory(context: RequestContext, input: z.infer<typeof updateLaboratoryInput>) {
  return writeInZone(context, input.zone, 'updateLaboratory', input, async (write) => {
    const { tx, zoneId } = write;
    const laboratory = await lockLaboratory(write, 'laboratory.report', input.laboratory);
    requireCurrent(laboratory, input.version);
    const after = { name: input.name, scope: input.scope, contact: input.contact };
    if (after.name !== laboratory.name) await requireFreeName(tx, zoneId, laboratory.enterpriseId, after.name);
    const before = { name: laboratory.name, scope: laboratory.scope, contact: laboratory.contact };
    await tx.laboratory.update({
      where: { zoneId_id: { zoneId, id: laboratory.id } },
      data: { ...after, version: { increment: 1 } },
    });
    await addActivityEvent(write, {
      subject: 'laboratory',
      subjectId: laboratory.id,
      kind: 'corrected',
      details: changesBetween(before, after),
    });
    await write.record({
      action: 'laboratory.update',
      objectType: 'laboratory',
      objectId: laboratory.id,
      before,
      after,
    });
    return { id: laboratory.id, version: laboratory.version + 1 };
  });
}

async function requireFreeName(tx: Tx, zoneId: string, enterpriseId: string, name: string): Promise<void> {
  const same = await tx.laboratory.findUnique({
    where: { zoneId_enterpriseId_name: { zoneId, enterpriseId, name } },
    select: { id: true },
  });
  if (same) throw badField('name', { key: 'laboratories.nameTaken' });
}
