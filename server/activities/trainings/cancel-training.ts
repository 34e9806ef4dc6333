import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { announceChange, settleTraining } from './announce.ts';
import { mayMove } from './lifecycle.ts';
import type { cancelTrainingInput } from './schema.ts';
import { lockTraining } from './store.ts';

/** Z14: a training is called off, or had been recorded in error; it counts no longer. */
export function cancelTraining(context: RequestContext, input: z.infer<typeof cancelTrainingInput>) {
  return writeInZone(context, input.zone, 'cancelTraining', input, async (write) => {
    const { tx, zoneId, today } = write;
    const { reason } = input;
    const training = await lockTraining(write, input.training);
    requireCurrent(training, input.version);
    const { id, state, heldOn } = training;
    enforce(mayMove(state, 'cancelled'));
    const { version } = await tx.training.update({
      where: { zoneId_id: { zoneId, id } },
      data: { state: 'cancelled', version: { increment: 1 } },
    });
    await addActivityEvent(write, {
      subject: 'training',
      subjectId: id,
      kind: 'cancelled',
      note: reason,
      details: { state: [state, 'cancelled'] },
    });
    await settleTraining(write, id);
    if (state === 'planned' && heldOn >= today) await announceChange(write, training, version);
    await write.record({
      action: 'training.cancel',
      objectType: 'training',
      objectId: id,
      before: { state },
      after: { state: 'cancelled', reason },
    });
    return { id, version };
  });
}
