import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Training } from '../../generated/prisma/client.ts';
import { dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { type Actor, permitForSome } from '../../platform/permissions.ts';
import { type Body, type BodyView, mayActFor, permitFor } from '../body.ts';
import { TRAINING_KINDS, TRAINING_MODES } from '../kinds.ts';
import { TRAINING_STATES } from './lifecycle.ts';
import type { TrainingNumbers } from './load-numbers.ts';
import { PARTICIPANT_SOURCES } from './roll-schema.ts';
import { factsInput, type TrainingFacts } from './schema.ts';

/** A training as it is stored, with its dates as civil days; 404 where the zone has none of this id. */
export async function findTraining({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, trainingId: string) {
  const found = await tx.training.findUnique({ where: { zoneId_id: { zoneId, id: trainingId } } });
  if (!found) throw notFound('trainings.notFound');
  return typedTraining(found);
}

export const typedTraining = (found: Training) => ({
  ...found,
  kind: z.enum(TRAINING_KINDS).parse(found.kind),
  mode: z.enum(TRAINING_MODES).parse(found.mode),
  state: z.enum(TRAINING_STATES).parse(found.state),
  heldOn: dateColumn(found.heldOn),
  hours: found.hours.toString(),
});
export type TrainingRow = ReturnType<typeof typedTraining>;

/** What lists and pages tell of a training. */
export function presentTraining(
  training: TrainingRow,
  bodyOf: (body: Body) => BodyView,
  { participants, attended, enterprises, overall }: TrainingNumbers,
) {
  const { id, version, title, kind, mode, place, heldOn, startsAt, hours, trainer, state } = training;
  return {
    ...{ id, version, title, kind, mode, place, heldOn, startsAt, hours, trainer, state },
    body: bodyOf(training.departmentId),
    numbers: { participants, attended, enterprises },
    evaluation: overall,
  };
}

/** May this person keep trainings of a body? */
export const mayManage = (actor: Actor, zoneId: string, { departmentId }: Pick<TrainingRow, 'departmentId'>): boolean =>
  mayActFor(actor, 'training.manage', zoneId, departmentId);

/** The training for its organiser. Who keeps no trainings at all is told so before it is looked for. */
export async function requireTraining(work: ZoneWork, trainingId: string): Promise<TrainingRow> {
  const { zoneId, actor } = work;
  permitForSome(actor, 'training.manage', zoneId);
  const training = await findTraining(work, trainingId);
  permitFor(actor, 'training.manage', zoneId, training.departmentId);
  return training;
}

/** The same, locked to the end of the transaction. */
export async function lockTraining(work: ZoneWork, trainingId: string): Promise<TrainingRow> {
  const { tx, zoneId } = work;
  await tx.$queryRaw`SELECT 1 FROM training WHERE zone_id = ${zoneId} AND id = ${trainingId}::uuid FOR UPDATE`;
  return requireTraining(work, trainingId);
}

/** The facts of a training, without what it came to. */
export const factsOf = (training: TrainingRow): TrainingFacts => factsInput.parse(training);

export const factColumns = (facts: TrainingFacts) => {
  const { title, kind, mode, place, heldOn, startsAt, hours, trainer, trainerOrganisation, description } = facts;
  const texts = { title, kind, mode, place, startsAt, hours, trainer, trainerOrganisation, description };
  return { ...texts, heldOn: toDateColumn(heldOn) };
};

/** A person of the roll, locked with its training; 404 where the training has none of this id. */
export async function findParticipant({ tx, zoneId }: ZoneWork, trainingId: string, participantId: string) {
  const found = await tx.trainingParticipant.findUnique({ where: { zoneId_id: { zoneId, id: participantId } } });
  if (found?.trainingId !== trainingId) throw notFound('trainings.participantNotFound');
  return { ...found, source: z.enum(PARTICIPANT_SOURCES).parse(found.source) };
}

/** How many people of the roll were there. */
export const countAttended = ({ tx, zoneId }: ZoneWork, trainingId: string): Promise<number> =>
  tx.trainingParticipant.count({ where: { zoneId, trainingId, attended: true } });
