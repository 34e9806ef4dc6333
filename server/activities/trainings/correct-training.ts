import type { z } from 'zod';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type Changes, changesBetween } from '../changes.ts';
import { addActivityEvent } from '../events.ts';
import { announceChange } from './announce.ts';
import { mayBeOn } from './hold.ts';
import { mayChange, type TrainingState } from './lifecycle.ts';
import { type correctTrainingInput, factsInput } from './schema.ts';
import { countAttended, factColumns, factsOf, lockTraining } from './store.ts';

/**
 * Z14: a planned training is moved or told of otherwise; of one that has been held the record is corrected, with a reason,
 * and the score follows at once. What it was before stays in its history.
 */
export function correctTraining(context: RequestContext, input: z.infer<typeof correctTrainingInput>) {
  return writeInZone(context, input.zone, 'correctTraining', input, async (write) => {
    const { tx, zoneId, today } = write;
    const training = await lockTraining(write, input.training);
    requireCurrent(training, input.version);
    const { state, version } = training;
    enforce(mayChange(state));
    const facts = factsInput.parse(input);
    const change = changesBetween(factsOf(training), facts);
    const hasBeen = state === 'held' || (await countAttended(write, training.id)) > 0;
    enforce(mayBeOn(facts.heldOn, today, hasBeen));
    const { reason } = input;
    if (state === 'held' && reason === '') throw badField('reason', { key: 'trainings.reasonNeeded' });
    if (Object.keys(change).length === 0) return { id: training.id, version };
    await tx.training.update({
      where: { zoneId_id: { zoneId, id: training.id } },
      data: { ...factColumns(facts), version: { increment: 1 } },
    });
    const kind = eventOf(state, change);
    await addActivityEvent(write, {
      subject: 'training',
      subjectId: training.id,
      kind,
      note: reason,
      details: change,
    });
    if (kind === 'moved') await announceChange(write, { ...facts, id: training.id }, version + 1);
    await write.record({
      action: 'training.correct',
      objectType: 'training',
      objectId: training.id,
      before: Object.fromEntries(Object.entries(change).map(([field, [before]]) => [field, before])),
      after: { ...Object.fromEntries(Object.entries(change).map(([field, [, after]]) => [field, after])), reason },
    });
    return { id: training.id, version: version + 1 };
  });
}

/** Whoever wants to come has to know these. */
const WHEN_AND_WHERE = ['heldOn', 'startsAt', 'mode', 'place'];

function eventOf(state: TrainingState, change: Changes): 'corrected' | 'moved' | 'changed' {
  if (state === 'held') return 'corrected';
  return WHEN_AND_WHERE.some((field) => field in change) ? 'moved' : 'changed';
}
