import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { AssessorQualification } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { trainingInForce } from './qualification.ts';

/** The row as the API shows it. */
export const presentTraining = (row: AssessorQualification) => ({
  id: row.id,
  userId: row.userId,
  course: row.course,
  trainedOn: dateColumn(row.trainedOn),
  hasPassed: row.hasPassed,
  validUntil: dateColumn(row.validUntil),
  recordedBy: row.recordedByName,
  recordedAt: row.recordedAt.toISOString(),
});

/** R27: is this person's training in force today? */
export async function isTrainedToday({ tx, zoneId, today }: ZoneWork, userId: string): Promise<boolean> {
  const rows = await tx.assessorQualification.findMany({ where: { zoneId, userId } });
  return trainingInForce(rows.map(presentTraining), today) !== null;
}
