import { z } from 'zod';
import type { ZoneWork, ZoneWrite } from '../../audit/write-in-zone.ts';
import type { Inspection, Prisma } from '../../generated/prisma/client.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { permit } from '../../platform/permissions.ts';
import { permitFor } from '../body.ts';
import type { Visit } from './inspection-rules.ts';
import { INSPECTION_KINDS, INSPECTION_STATES } from './lifecycle.ts';
import { storedChecklist, storedTeam } from './plan-content.ts';

/** A plan with its words, days and contents parsed. */
export const parseInspection = (row: Inspection) => ({
  ...row,
  kind: z.enum(INSPECTION_KINDS).parse(row.kind),
  state: z.enum(INSPECTION_STATES).parse(row.state),
  fromOn: dateColumn(row.fromOn),
  toOn: dateColumn(row.toOn),
  team: storedTeam.parse(row.team),
  checklist: storedChecklist.parse(row.checklist),
});
export type InspectionPlan = ReturnType<typeof parseInspection>;

/** The plan, locked to the end of the transaction; null where the zone has none such. */
export async function lockPlan({ tx, zoneId }: ZoneWork, id: string): Promise<InspectionPlan | null> {
  await tx.$queryRaw`SELECT 1 FROM inspection WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.inspection.findUnique({ where: { zoneId_id: { zoneId, id } } });
  return row && parseInspection(row);
}

/** The plan, for whoever acts for the body that leads it. */
export async function lockInspection(write: ZoneWrite, id: string): Promise<InspectionPlan> {
  const { actor, zoneId } = write;
  permit(actor, 'inspection.view', zoneId);
  const plan = await lockPlan(write, id);
  if (!plan) throw notFound('inspectionNotFound');
  permitFor(actor, 'inspection.plan', zoneId, plan.departmentId);
  return plan;
}

/** The visits that have been recorded under a plan, in their order. */
export async function visitsOf({ tx, zoneId }: ZoneWork, inspectionId: string): Promise<Visit[]> {
  const checks = await tx.supervisionCheck.findMany({
    where: { zoneId, inspectionId },
    select: { enterpriseId: true, checkedOn: true },
    orderBy: [{ checkedOn: 'asc' }, { id: 'asc' }],
  });
  return checks.map(({ enterpriseId, checkedOn }) => ({ enterpriseId, on: dateColumn(checkedOn) }));
}

/** Stores a change of a plan that the caller has locked; answers with its version from now on. */
export async function updateInspection(
  { tx, zoneId }: ZoneWrite,
  { id }: Pick<InspectionPlan, 'id'>,
  data: Prisma.InspectionUncheckedUpdateInput,
): Promise<{ id: string; version: number }> {
  const { version } = await tx.inspection.update({
    where: { zoneId_id: { zoneId, id } },
    data: { ...data, version: { increment: 1 } },
  });
  return { id, version };
}
