import { dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { trainingHoldsUntil } from '../../risk/assessment/qualification.ts';
import { readRulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';

/** R27: a training of assessors held in the zone, as one of the technical group took it. */
export interface AssessorTraining {
  /** Of the participant. */
  id: string;
  userId: string;
  trainingId: string;
  course: string;
  trainedOn: string;
  hasPassed: boolean;
  validUntil: string;
  recordedBy: string;
  recordedAt: string;
}

/**
 * R27: who of the technical group was at a training of assessors held here and took its examination, the newest training
 * first. It is read from the roll each time, so that a correction or cancellation counts at once. Nothing where the zone
 * sets no years for which a training holds.
 *
 * @param userIds of these people only
 */
export async function loadAssessorTrainings(
  tx: Tx,
  zoneId: string,
  userIds?: readonly string[],
): Promise<AssessorTraining[]> {
  const found = await tx.trainingParticipant.findMany({
    where: {
      zoneId,
      userId: userIds ? { in: [...userIds] } : { not: null },
      attended: true,
      hasPassed: { not: null },
      training: { kind: 'risk-assessor', state: 'held' },
    },
    include: { training: true },
    orderBy: [{ training: { heldOn: 'desc' } }, { id: 'desc' }],
  });
  const years = found.length > 0 ? ruleCountIfAny(await readRulePack(tx, zoneId), 'R27', 'trainingYears') : null;
  if (years === null) return [];
  return found.flatMap(({ id, userId, hasPassed, training, addedByName, addedAt }) => {
    if (userId === null || hasPassed === null) return [];
    const trainedOn = dateColumn(training.heldOn);
    return {
      id,
      userId,
      trainingId: training.id,
      course: training.title,
      trainedOn,
      hasPassed,
      validUntil: trainingHoldsUntil(trainedOn, years),
      recordedBy: addedByName,
      recordedAt: addedAt.toISOString(),
    };
  });
}
