import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce, notFound } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { mayAttend } from './hold.ts';
import { mayChange } from './lifecycle.ts';
import type { setAttendanceInput } from './roll-schema.ts';
import { countAttended, lockTraining } from './store.ts';

/**
 * Z14: who was there and who was not, for many at once. Whoever was not there has taken no examination. Of a training
 * that has been held it is a correction, on record with what it was.
 */
export function setAttendance(context: RequestContext, input: z.infer<typeof setAttendanceInput>) {
  return writeInZone(context, input.zone, 'setAttendance', input, async (write) => {
    const { tx, zoneId, today } = write;
    const { attendance, reason } = input;
    const { id: trainingId, state, heldOn } = await lockTraining(write, input.training);
    enforce(mayChange(state));
    const roll = await tx.trainingParticipant.findMany({
      where: { zoneId, trainingId, id: { in: attendance.map(({ participant }) => participant) } },
    });
    const byId = new Map(roll.map((participant) => [participant.id, participant]));
    const said = [...new Map(attendance.map((each) => [each.participant, each])).values()];
    const changes = said.filter(({ participant, version, attended }) => {
      const stored = byId.get(participant);
      if (!stored) throw notFound('trainings.participantNotFound');
      if (stored.attended === attended) return false;
      requireCurrent({ name: stored.name, attended: stored.attended, version: stored.version }, version);
      return true;
    });
    if (changes.length === 0) return { changed: 0 };
    const [came, left] = [idsOf(changes, true), idsOf(changes, false)];
    if (came.length > 0) enforce(mayAttend(heldOn, today));
    if (state === 'held' && left.length > 0 && reason === '')
      throw badField('reason', { key: 'trainings.reasonNeeded' });
    const before = await countAttended(write, trainingId);
    for (const [ids, attended] of [
      [came, true],
      [left, false],
    ] as const) {
      await tx.trainingParticipant.updateMany({
        where: { zoneId, id: { in: ids } },
        data: { attended, version: { increment: 1 }, ...(!attended && { hasPassed: null }) },
      });
    }
    const after = before + came.length - left.length;
    if (state === 'held') {
      await addActivityEvent(write, {
        subject: 'training',
        subjectId: trainingId,
        kind: 'attendance-corrected',
        note: reason,
        details: { attended: [before, after] },
      });
    }
    await write.record({
      action: 'training-roll.attend',
      objectType: 'training',
      objectId: trainingId,
      before: { attended: before },
      after: { attended: after, came, left, ...(reason !== '' && { reason }) },
    });
    return { changed: changes.length };
  });
}

const idsOf = (changes: readonly { participant: string; attended: boolean }[], attended: boolean): string[] =>
  changes.filter((change) => change.attended === attended).map(({ participant }) => participant);
