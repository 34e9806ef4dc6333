import { z } from 'zod';
import type { ZoneWrite } from '../audit/write-in-zone.ts';
import { enforce, notFound } from '../platform/errors.ts';
import { isOpenForWork, PLAN_STATES } from './lifecycle.ts';

/** A7: nothing moves in a plan that is closed or not in force yet. Locks the plan against a close meanwhile. */
export async function requireOpenPlan({ tx, zoneId }: ZoneWrite, planId: string) {
  await tx.$queryRaw`SELECT 1 FROM plan WHERE zone_id = ${zoneId} AND id = ${planId}::uuid FOR SHARE`;
  const plan = await tx.plan.findUnique({ where: { zoneId_id: { zoneId, id: planId } } });
  if (!plan) throw notFound('planNotFound');
  enforce(isOpenForWork(z.enum(PLAN_STATES).parse(plan.state)));
  return plan;
}
