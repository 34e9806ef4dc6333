import type { ZoneWork } from '../audit/write-in-zone.ts';
import { notFound } from '../platform/errors.ts';
import { within } from './read-scores.ts';
import { findPlan, loadTasks } from './store.ts';

/** A target of the plan version in force today, with the department that answers for it; 404 when there is none. */
export async function findTarget({ tx, zoneId, today }: ZoneWork, { year, target }: { year: number; target: string }) {
  const plan = await findPlan(tx, zoneId, year, within(today, year));
  for (const task of await loadTasks(tx, zoneId, plan.id, plan.planVersion)) {
    const found = task.targets.find(({ key }) => key === target);
    if (found) return { plan, kind: found.kind, departmentId: task.departmentId, taskNumber: task.number };
  }
  throw notFound('targetNotFound');
}

export type FoundTarget = Awaited<ReturnType<typeof findTarget>>;
