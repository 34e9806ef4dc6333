import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { requireBody } from '../body.ts';
import { addActivityEvent } from '../events.ts';
import { announceTraining } from './announce.ts';
import type { planTrainingInput } from './schema.ts';
import { seriesDates } from './series.ts';
import { factColumns } from './store.ts';

/** Z14: a body plans a training, or a series of them; one that has been already may be entered afterwards. */
export function planTraining(context: RequestContext, input: z.infer<typeof planTrainingInput>) {
  return writeInZone(context, input.zone, 'planTraining', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const { zone: _, ...wished } = input;
    const { department, announce, repeat, title, heldOn: first } = wished;
    await requireBody(write, 'training.manage', department);
    const days = repeat ? seriesDates(first, repeat.every, repeat.times) : [first];
    const seriesId = repeat ? uuidv7() : null;
    const trainings = days.map((heldOn) => ({ id: uuidv7(), title, heldOn }));
    const created = { createdById: actor.userId, createdByName: actor.displayName, createdAt: now };
    await tx.training.createMany({
      data: trainings.map(({ id, heldOn }) => ({
        zoneId,
        id,
        departmentId: department,
        seriesId,
        ...factColumns({ ...wished, heldOn }),
        state: 'planned',
        ...created,
      })),
    });
    for (const { id } of trainings) {
      await addActivityEvent(write, { subject: 'training', subjectId: id, kind: 'planned' });
    }
    if (announce) await announceTraining(write, trainings);
    const ids = trainings.map(({ id }) => id);
    const [id = ''] = ids;
    await write.record({
      action: 'training.plan',
      objectType: 'training',
      objectId: id,
      after: { ...wished, days },
    });
    return { id, version: 1, ids };
  });
}
