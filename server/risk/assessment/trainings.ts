import { loadAssessorTrainings } from '../../activities/attendance/load-assessor-trainings.ts';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { AssessorQualification } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import { trainingInForce } from './qualification.ts';

/** A training taken elsewhere, as the office recorded it by hand. */
const presentElsewhere = (row: AssessorQualification) => ({
  id: row.id,
  userId: row.userId,
  course: row.course,
  trainedOn: dateColumn(row.trainedOn),
  hasPassed: row.hasPassed,
  validUntil: dateColumn(row.validUntil),
  recordedBy: row.recordedByName,
  recordedAt: row.recordedAt.toISOString(),
  trainingId: null,
});

/**
 * R27: the trainings of assessors, the newest first: those held here, as their rolls say it, and those elsewhere.
 *
 * @param userIds of these people only
 */
export async function assessorTrainings(tx: Tx, zoneId: string, userIds?: readonly string[]) {
  const elsewhere = await tx.assessorQualification.findMany({
    where: { zoneId, ...(userIds && { userId: { in: [...userIds] } }) },
  });
  const here = await loadAssessorTrainings(tx, zoneId, userIds);
  return [...here, ...elsewhere.map(presentElsewhere)].toSorted(
    (a, b) => b.trainedOn.localeCompare(a.trainedOn) || b.id.localeCompare(a.id),
  );
}

/** R27: is this person's training in force today? */
export async function isTrainedToday({ tx, zoneId, today }: ZoneWork, userId: string): Promise<boolean> {
  return trainingInForce(await assessorTrainings(tx, zoneId, [userId]), today) !== null;
}
