import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { addActivityEvent } from '../events.ts';
import { settleTraining } from './announce.ts';
import { mayHold } from './hold.ts';
import { mayMove } from './lifecycle.ts';
import type { holdTrainingInput } from './schema.ts';
import { countAttended, lockTraining } from './store.ts';

/** Z14: a training has been held: from now on it counts for its year. */
export function holdTraining(context: RequestContext, input: z.infer<typeof holdTrainingInput>) {
  return writeInZone(context, input.zone, 'holdTraining', input, async (write) => {
    const { tx, zoneId, today } = write;
    const training = await lockTraining(write, input.training);
    requireCurrent(training, input.version);
    const { id, heldOn, state } = training;
    enforce(mayMove(state, 'held'));
    const attended = await countAttended(write, id);
    enforce(mayHold(heldOn, today, attended));
    const { summary } = input;
    const { version } = await tx.training.update({
      where: { zoneId_id: { zoneId, id } },
      data: { state: 'held', summary, version: { increment: 1 } },
    });
    await addActivityEvent(write, {
      subject: 'training',
      subjectId: id,
      kind: 'held',
      details: { attended: [null, attended] },
    });
    await settleTraining(write, id);
    await write.record({
      action: 'training.hold',
      objectType: 'training',
      objectId: id,
      before: { state },
      after: { state: 'held', heldOn, attended, summary },
    });
    return { id, version };
  });
}
