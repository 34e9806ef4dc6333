import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { mayBeExamined } from './may-be-examined.ts';
import type { setExaminationInput } from './roll-schema.ts';
import { findParticipant, lockTraining } from './store.ts';

/** R27: whether somebody passed the examination of a training of risk assessors. */
export function setExamination(context: RequestContext, input: z.infer<typeof setExaminationInput>) {
  return writeInZone(context, input.zone, 'setExamination', input, async (write) => {
    const { tx, zoneId } = write;
    const { hasPassed } = input;
    const training = await lockTraining(write, input.training);
    const participant = await findParticipant(write, training.id, input.participant);
    const { id, name, version } = participant;
    requireCurrent({ name, hasPassed: participant.hasPassed, version }, input.version);
    enforce(mayBeExamined(training, participant));
    await tx.trainingParticipant.update({
      where: { zoneId_id: { zoneId, id } },
      data: { hasPassed, version: { increment: 1 } },
    });
    await write.record({
      action: 'training-roll.examine',
      objectType: 'training',
      objectId: training.id,
      before: { participant: id, name, hasPassed: participant.hasPassed },
      after: { participant: id, name, hasPassed },
    });
    return { id, version: version + 1 };
  });
}
