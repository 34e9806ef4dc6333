import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { mayChange } from './lifecycle.ts';
import type { removeParticipantInput } from './roll-schema.ts';
import { findParticipant, lockTraining } from './store.ts';

/**
 * Z14: takes somebody off a roll, with what they thought of the training. Of one that has been held that is a correction:
 * it needs a reason and stays in its history.
 */
export function removeParticipant(context: RequestContext, input: z.infer<typeof removeParticipantInput>) {
  return writeInZone(context, input.zone, 'removeParticipant', input, async (write) => {
    const { tx, zoneId } = write;
    const { reason } = input;
    const training = await lockTraining(write, input.training);
    enforce(mayChange(training.state));
    const participant = await findParticipant(write, training.id, input.participant);
    const { id, name, organisation, attended, version } = participant;
    requireCurrent({ name, attended, version }, input.version);
    const isHeld = training.state === 'held';
    if (isHeld && reason === '') throw badField('reason', { key: 'trainings.reasonNeeded' });
    await tx.trainingParticipant.delete({ where: { zoneId_id: { zoneId, id } } });
    if (isHeld) {
      await addActivityEvent(write, {
        subject: 'training',
        subjectId: training.id,
        kind: 'participant-removed',
        note: reason,
        details: { name: [name, null] },
      });
    }
    await write.record({
      action: 'training-roll.remove',
      objectType: 'training',
      objectId: training.id,
      before: { participant: id, name, organisation, attended },
      after: { reason },
    });
    return { id };
  });
}
