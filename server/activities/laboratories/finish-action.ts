import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { settleMatter } from '../../notifications/notify.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { lockAction } from './laboratory-store.ts';
import type { finishActionInput } from './schema.ts';

/** What a visit asked for is done: reported by the enterprise, or by who guides it. */
export function finishAction(context: RequestContext, input: z.infer<typeof finishActionInput>) {
  return writeInZone(context, input.zone, 'finishLaboratoryAction', input, async (write) => {
    const { tx, zoneId, actor, today } = write;
    const { doneOn, note } = input;
    const { action, visit } = await lockAction(write, 'laboratory.report', input.action);
    if (visit.withdrawnOn) enforce({ ok: false, reason: 'laboratory.visitWithdrawn', rule: 'Z14' });
    if (action.doneOn) {
      enforce({
        ok: false,
        reason: 'laboratory.actionDone',
        rule: 'Z14',
        params: { day: dateColumn(action.doneOn), by: action.doneBy ?? '' },
      });
    }
    requireCurrent(action, input.version);
    if (doneOn > today) throw badField('doneOn', { key: 'field.future' });
    const visitedOn = dateColumn(visit.visitedOn);
    if (doneOn < visitedOn) {
      throw badField('doneOn', { key: 'laboratories.doneBeforeVisit', params: { day: visitedOn } });
    }
    await tx.laboratoryAction.update({
      where: { zoneId_id: { zoneId, id: action.id } },
      data: {
        doneOn: toDateColumn(doneOn),
        doneNote: note,
        doneBy: actor.displayName,
        version: { increment: 1 },
      },
    });
    await settleMatter(write, { kind: 'lab-action', uid: action.id });
    await addActivityEvent(write, {
      subject: 'visit',
      subjectId: visit.id,
      kind: 'action-done',
      note: action.text,
      details: { doneOn: [null, doneOn], doneNote: ['', note] },
    });
    await write.record({
      action: 'laboratory.finish-action',
      objectType: 'laboratory-action',
      objectId: action.id,
      before: { doneOn: null },
      after: { doneOn, note },
    });
    return { id: action.id, version: action.version + 1 };
  });
}
