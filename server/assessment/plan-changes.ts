import type { z } from 'zod';
import { writeInZone, type ZoneWrite } from '../audit/write-in-zone.ts';
import { type CivilDate, yearOf } from '../platform/calendar.ts';
import { requireCurrent } from '../platform/current-version.ts';
import { enforce, ProductError } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { isOpenForWork } from './lifecycle.ts';
import { carryPlan, type TaskDraft } from './plan-draft.ts';
import type { carryPlanInput, revisePlanInput } from './plan-schema.ts';
import { loadPlanDraft, savePlan, savePlanVersion } from './save-plan.ts';
import { findPlan, lockPlan } from './store.ts';

/**
 * A10: the office changes tasks, weights or targets in the course of the year only as a new version with a reason and a
 * day from which it counts. Days before keep the version that was in force on them.
 */
export function revisePlan(context: RequestContext, input: z.infer<typeof revisePlanInput>) {
  return writeInZone(context, input.zone, 'revisePlan', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    permit(actor, 'plan.edit', zoneId);
    const plan = await lockPlan(tx, zoneId, input.year, `${input.year}-12-31`);
    requireCurrent(plan, input.version);
    enforce(isOpenForWork(plan.state));
    const latest = await tx.planVersion.findFirstOrThrow({
      where: { zoneId, planId: plan.id },
      orderBy: { number: 'desc' },
    });
    requireDay(input.effectiveFrom, input.year, latest.effectiveFrom.toISOString().slice(0, 10), today);
    await requireDepartments(write, input.tasks);
    const before = await loadPlanDraft(tx, zoneId, plan.id, latest.number);
    const number = latest.number + 1;
    await savePlanVersion(tx, zoneId, plan.id, number, input.tasks, {
      effectiveFrom: input.effectiveFrom,
      reason: input.reason,
      departmentWeights: input.departmentWeights,
      author: actor,
      now,
    });
    const saved = await tx.plan.update({
      where: { zoneId_id: { zoneId, id: plan.id } },
      data: { version: { increment: 1 } },
    });
    await write.record({
      action: 'plan.revise',
      objectType: 'plan',
      objectId: String(input.year),
      before: { planVersion: latest.number, tasks: before.tasks, departmentWeights: before.departmentWeights },
      after: {
        planVersion: number,
        effectiveFrom: input.effectiveFrom,
        reason: input.reason,
        tasks: input.tasks,
        departmentWeights: input.departmentWeights,
      },
    });
    return { year: input.year, planVersion: number, version: saved.version };
  });
}

function requireDay(from: CivilDate, year: number, latestFrom: CivilDate, today: CivilDate): void {
  const wrong = (key: string, params?: Record<string, string>) =>
    new ProductError('badInput', { key: 'badInput' }, { fields: { effectiveFrom: { key, params } } });
  if (yearOf(from) !== year) throw wrong('plan.dayOutsideYear', { year: String(year) });
  if (from < latestFrom) throw wrong('plan.dayBeforeLatest', { day: latestFrom });
  // Past days keep their score: a version never reaches back. A past year's plan may still be corrected at its end.
  if (from < today && yearOf(today) === year) throw wrong('plan.dayPast');
}

/** Every task's department exists in the zone and still works. */
async function requireDepartments({ tx, zoneId }: ZoneWrite, tasks: readonly TaskDraft[]): Promise<void> {
  const departments = await tx.department.findMany({ where: { zoneId, closedOn: null }, select: { id: true } });
  const known = new Set(departments.map(({ id }) => id));
  const fields = tasks.flatMap((task, index) =>
    [task.departmentId, ...task.cooperating]
      .filter((department) => !known.has(department))
      .map((department) => [`tasks.${index}.departmentId`, { key: 'plan.unknownDepartment', params: { department } }]),
  );
  if (fields.length > 0) {
    throw new ProductError('badInput', { key: 'badInput' }, { fields: Object.fromEntries(fields) });
  }
}

/** A year's plan as the start of another year's: dates move along, marks stay behind. */
export function carryPlanToYear(context: RequestContext, input: z.infer<typeof carryPlanInput>) {
  return writeInZone(context, input.zone, 'carryPlanToYear', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    permit(actor, 'plan.edit', zoneId);
    const source = await findPlan(tx, zoneId, input.year, `${input.year}-12-31`);
    const taken = await tx.plan.findUnique({ where: { zoneId_year: { zoneId, year: input.toYear } } });
    if (taken) throw new ProductError('conflict', { key: 'plan.yearTaken', params: { year: input.toYear } });
    const draft = carryPlan(await loadPlanDraft(tx, zoneId, source.id, source.planVersion), input.toYear);
    await requireDepartments(write, draft.tasks);
    await savePlan(tx, zoneId, draft, actor, now);
    await write.record({
      action: 'plan.carry',
      objectType: 'plan',
      objectId: String(input.toYear),
      after: { from: input.year, planVersion: source.planVersion, tasks: draft.tasks.length },
    });
    return { year: input.toYear, planVersion: 1, version: 1 };
  });
}
