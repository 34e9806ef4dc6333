import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { byEnterprise, plainly } from '../../deadlines/deadline.ts';
import { notifyHolder, settleMatter } from '../../notifications/notify.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, type Message, ProductError } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { permitFor, requireBody } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { lockLaboratory, lockVisit } from './laboratory-store.ts';
import type { recordVisitInput, withdrawVisitInput } from './schema.ts';

/** Z14: a guidance visit with what was found and what the laboratory is asked to do, which goes to the enterprise. */
export function recordVisit(context: RequestContext, input: z.infer<typeof recordVisitInput>) {
  return writeInZone(context, input.zone, 'recordVisit', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const { department, visitedOn, visitors, topic, findings, actions } = input;
    const laboratory = await lockLaboratory(write, 'laboratory.guide', input.laboratory);
    await requireBody(write, 'laboratory.visit', department);
    requireDays(input.visitedOn, actions, today);
    const id = uuidv7();
    await tx.laboratoryVisit.create({
      data: {
        zoneId,
        id,
        laboratoryId: laboratory.id,
        departmentId: department,
        visitedOn: toDateColumn(visitedOn),
        visitors,
        topic,
        findings,
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    const asked = actions.map((action) => ({ id: uuidv7(), ...action }));
    await tx.laboratoryAction.createMany({
      data: asked.map(({ dueOn, ...action }) => ({ zoneId, visitId: id, ...action, dueOn: toDateColumn(dueOn) })),
    });
    for (const action of asked) {
      await notifyHolder(write, byEnterprise(laboratory.enterpriseId), {
        kind: 'lab-action',
        uid: action.id,
        subject: plainly(topic),
        about: { id: laboratory.id, enterprise: laboratory.enterpriseId },
        dueOn: action.dueOn,
      });
    }
    await addActivityEvent(write, { subject: 'visit', subjectId: id, kind: 'recorded', note: topic });
    await write.record({
      action: 'laboratory.visit',
      objectType: 'laboratory-visit',
      objectId: id,
      after: { laboratory: laboratory.id, department, visitedOn, visitors, topic, findings, actions },
    });
    return { id, version: 1, actions: asked.map((action) => action.id) };
  });
}

function requireDays(visitedOn: string, actions: readonly { dueOn: string }[], today: string): void {
  if (visitedOn > today) throw badField('visitedOn', { key: 'field.future' });
  const early = actions.flatMap(({ dueOn }, index): [string, Message][] =>
    dueOn < visitedOn
      ? [[`actions.${index}.dueOn`, { key: 'laboratories.dueBeforeVisit', params: { day: visitedOn } }]]
      : [],
  );
  if (early.length > 0) throw new ProductError('badInput', { key: 'badInput' }, { fields: Object.fromEntries(early) });
}

/** A visit that was entered in error counts no longer from today on; what it asked for is asked for no more. */
export function withdrawVisit(context: RequestContext, input: z.infer<typeof withdrawVisitInput>) {
  return writeInZone(context, input.zone, 'withdrawVisit', input, async (write) => {
    const { tx, zoneId, actor, today } = write;
    const visit = await lockVisit(write, 'laboratory.guide', input.visit);
    permitFor(actor, 'laboratory.visit', zoneId, visit.departmentId);
    if (visit.withdrawnOn) enforce({ ok: false, reason: 'laboratory.visitWithdrawn', rule: 'Z14' });
    requireCurrent(visit, input.version);
    await tx.laboratoryVisit.update({
      where: { zoneId_id: { zoneId, id: visit.id } },
      data: { withdrawnOn: toDateColumn(today), version: { increment: 1 } },
    });
    for (const { id } of visit.actions) await settleMatter(write, { kind: 'lab-action', uid: id });
    await addActivityEvent(write, { subject: 'visit', subjectId: visit.id, kind: 'withdrawn', note: input.reason });
    await write.record({
      action: 'laboratory.withdraw-visit',
      objectType: 'laboratory-visit',
      objectId: visit.id,
      before: { withdrawnOn: null },
      after: { withdrawnOn: today, reason: input.reason },
    });
    return { id: visit.id, version: visit.version + 1 };
  });
}
