import type { z } from 'zod';
import { readInZone } from '../audit/write-in-zone.ts';
import { notFound } from '../platform/errors.ts';
import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { owedBy } from './owed.ts';
import { readScores } from './read-scores.ts';
import type { departmentInput } from './schema.ts';

/** One department: what it owes, what that costs it, and what it has reached. */
export function readDepartment(context: RequestContext, input: z.infer<typeof departmentInput>) {
  return readInZone(context, input.zone, 'scores.view', async ({ tx, zoneId, now, today }) => {
    const scored = await readScores(context.platform, tx, { zoneId, year: input.year, asOf: today, now });
    const department = scored.scores.departments.find(({ id }) => id === input.department);
    if (!department) throw notFound('departmentNotFound');
    return {
      scored,
      department,
      owed: owedBy(department),
      canHandIn: scored.plan.state === 'in-force' && can(context.actor, 'evidence.hand-in', zoneId, department.id),
    };
  });
}
