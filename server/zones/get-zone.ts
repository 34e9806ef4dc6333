import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import type { RequestContext } from '../platform/platform.ts';
import { loadDepartmentHistory } from './departments.ts';
import type { zoneOnDayInput } from './schema.ts';
import { findZone, loadPlanHeads } from './store.ts';

/** A zone as a whole: names, roles, departments under the names of a day, rule parameters, plans. */
export function getZone(context: RequestContext, input: z.infer<typeof zoneOnDayInput>) {
  return readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId, today }) => ({
    asOf: input.asOf ?? today,
    zone: await findZone(tx, zoneId),
    roles: await tx.zoneRoleName.findMany({ where: { zoneId }, orderBy: { role: 'asc' } }),
    departments: await loadDepartmentHistory(tx, zoneId),
    parameters: await tx.ruleParameter.findMany({ where: { zoneId }, orderBy: [{ ruleId: 'asc' }, { name: 'asc' }] }),
    plans: await loadPlanHeads(tx, zoneId),
  }));
}
