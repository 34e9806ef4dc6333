import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { bodyNames } from '../body.ts';
import { activityEvents } from '../events.ts';
import { activityFilesOf } from '../files/activity-files.ts';
import { nextStates } from './lifecycle.ts';
import { loadOwnPeople } from './list-trainings.ts';
import { loadNumbers } from './load-numbers.ts';
import { rollReach } from './roll-reach.ts';
import type { ofTraining } from './schema.ts';
import { findTraining, mayManage, presentTraining } from './store.ts';

/** Events that name people: for the organiser. */
const OF_THE_ROLL = ['participant-removed', 'attendance-corrected'];

/** Z14: one training with its papers, its history, and what its participants thought of it. */
export function readTraining(context: RequestContext, input: z.infer<typeof ofTraining>) {
  return readInZone(context, input.zone, 'training.view', async (read) => {
    const { actor, zoneId, today } = read;
    const training = await findTraining(read, input.training);
    const { id, state, seriesId, trainerOrganisation, description, summary } = training;
    const manage = mayManage(actor, zoneId, training);
    const seesRoll = rollReach(read, training) === 'all';
    const numbers = (await loadNumbers(read, [id]))(id);
    const events = await activityEvents(read, 'training', [id]);
    return {
      ...presentTraining(training, await bodyNames(read), numbers),
      ownPeople: (await loadOwnPeople(read, [id]))(id),
      seriesId,
      trainerOrganisation,
      description,
      summary,
      createdBy: training.createdByName,
      createdAt: training.createdAt.toISOString(),
      evaluationMeans: {
        count: numbers.evaluations,
        content: numbers.content,
        trainer: numbers.trainer,
        organisation: numbers.organisation,
        remarks: seesRoll ? await loadRemarks(read, id) : [],
      },
      files: (await activityFilesOf(read, 'training', [id])).get(id) ?? [],
      events: events.filter(({ kind }) => seesRoll || !OF_THE_ROLL.includes(kind)),
      may: {
        manage,
        hold: manage && nextStates(state).includes('held') && training.heldOn <= today,
        cancel: manage && nextStates(state).includes('cancelled'),
        correct: manage && state !== 'cancelled',
      },
    };
  });
}

/** What participants wrote, in no order that says who did. */
async function loadRemarks({ tx, zoneId }: ZoneWork, trainingId: string): Promise<string[]> {
  const found = await tx.trainingEvaluation.findMany({
    where: { zoneId, participant: { trainingId }, remark: { not: '' } },
    select: { remark: true },
  });
  return found.map(({ remark }) => remark).sort();
}
