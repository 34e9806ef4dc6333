import { z } from 'zod';
import type { ZoneWork, ZoneWrite } from '../../audit/write-in-zone.ts';
import type { CheckFinding, Prisma } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import { isKnown } from '../archive-scope.ts';
import { requireEnterprise } from '../store.ts';
import { FINDING_STATES } from './lifecycle.ts';

/** A finding with its words and days parsed. */
export const parseFinding = (row: CheckFinding) => ({
  ...row,
  state: z.enum(FINDING_STATES).parse(row.state),
  foundOn: dateColumn(row.foundOn),
  dueOn: dateColumn(row.dueOn),
  correctedOn: row.correctedOn && dateColumn(row.correctedOn),
  recheckedOn: row.recheckedOn && dateColumn(row.recheckedOn),
});
export type Finding = ReturnType<typeof parseFinding>;

/** The finding, for whoever may do that with its enterprise; to the people of another one it is not there (404). */
export async function requireFinding(work: ZoneWork, permission: Permission, id: string): Promise<Finding> {
  const { tx, zoneId } = work;
  const row = await tx.checkFinding.findUnique({ where: { zoneId_id: { zoneId, id } } });
  if (!isKnown(work, row)) throw notFound('findingNotFound');
  await requireEnterprise(work, permission, row.enterpriseId);
  return parseFinding(row);
}

/** The same, locked to the end of the transaction: two steps of one finding take turns. */
export async function lockFinding(work: ZoneWork, permission: Permission, id: string): Promise<Finding> {
  await work.tx.$queryRaw`SELECT 1 FROM check_finding WHERE zone_id = ${work.zoneId} AND id = ${id}::uuid FOR UPDATE`;
  return requireFinding(work, permission, id);
}

/** Stores a step of a finding that the caller has locked; answers with its version from now on. */
export async function updateFinding(
  { tx, zoneId }: ZoneWrite,
  { id }: Pick<Finding, 'id'>,
  data: Prisma.CheckFindingUpdateInput,
): Promise<{ id: string; version: number }> {
  const { version } = await tx.checkFinding.update({
    where: { zoneId_id: { zoneId, id } },
    data: { ...data, version: { increment: 1 } },
  });
  return { id, version };
}

/** Who handed in the newest correction; the name is in the finding, the person in its history. */
export async function whoCorrected({ tx, zoneId }: ZoneWork, findingId: string): Promise<string | null> {
  const event = await tx.activityEvent.findFirst({
    where: { zoneId, subject: 'finding', subjectId: findingId, kind: 'corrected' },
    orderBy: { id: 'desc' },
  });
  return event?.byId ?? null;
}
