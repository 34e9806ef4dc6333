import { v7 as uuidv7 } from 'uuid';
import { exact, sum, toDecimal } from '../assessment/exact.ts';
import { reassignTasks } from '../assessment/reassign-tasks.ts';
import type { ZoneWork, ZoneWrite } from '../audit/write-in-zone.ts';
import type { Locale } from '../platform/bilingual.ts';
import { type CivilDate, toDateColumn } from '../platform/calendar.ts';
import { enforce } from '../platform/errors.ts';
import type { Tx } from '../platform/tenant.ts';
import { lastDayBefore } from './department-name.ts';
import { type Department, loadDepartmentHistory } from './departments.ts';
import type { PlanRevision, Reorganisation, ReorganisationPlan, ZoneOrder } from './reorganise.ts';
import { asBadInput } from './require-department.ts';
import type { ReorganisationOutput } from './schema.ts';
import { loadStoredPlans, lockPlans, lockZone } from './store.ts';

export type LoadedOrder = Omit<ZoneOrder, 'departments'> & { departments: Department[] };

/** What merges and splits decide on. */
export async function loadOrder({ tx, zoneId, today }: ZoneWork): Promise<LoadedOrder> {
  return { departments: await loadDepartmentHistory(tx, zoneId), plans: await loadStoredPlans(tx, zoneId), today };
}

/** The same, so that nobody imports, revises or closes meanwhile. */
export async function lockOrder(write: ZoneWrite): Promise<LoadedOrder> {
  await lockZone(write.tx, write.zoneId);
  await lockPlans(write.tx, write.zoneId);
  return loadOrder(write);
}

/** The reorganisation, or the refusal: a closed year by its rule, anything else by its field. */
export function requirePossible(plan: ReorganisationPlan): Reorganisation {
  if (plan.ok) return plan.reorganisation;
  if (plan.closedYear !== null) {
    enforce({ ok: false, reason: 'planOfYearClosed', rule: 'A7', params: { year: plan.closedYear } });
  }
  throw asBadInput(plan.faults);
}

export interface Decision {
  kind: 'merge' | 'split';
  fromIds: string[];
  toIds: string[];
  effectiveOn: CivilDate;
  reason: string;
}

/** Writes a merge or split: departments, plan versions, people, the decision itself, the audit. */
export async function applyReorganisation(
  write: ZoneWrite,
  order: LoadedOrder,
  reorganisation: Reorganisation,
  decision: Decision,
) {
  const { tx, zoneId, actor, now } = write;
  const { kind, fromIds, toIds, effectiveOn, reason } = decision;
  await found(tx, zoneId, order, reorganisation);
  for (const revision of reorganisation.revisions) {
    await reassignTasks(tx, zoneId, asReassignment(revision), { reason, author: actor, now });
  }
  for (const { from, to } of reorganisation.members) {
    await tx.member.updateMany({
      where: { zoneId, departmentId: from },
      data: { departmentId: to, version: { increment: 1 } },
    });
  }
  const closedOn = toDateColumn(lastDayBefore(effectiveOn));
  await tx.department.updateMany({
    where: { zoneId, id: { in: reorganisation.closes } },
    data: { closedOn, version: { increment: 1 } },
  });
  const id = uuidv7();
  await tx.departmentChange.create({
    data: {
      zoneId,
      id,
      kind,
      effectiveOn: toDateColumn(effectiveOn),
      fromIds,
      toIds,
      reason,
      decidedById: actor.userId,
      decidedByName: actor.displayName,
      decidedAt: now,
    },
  });
  await write.record({
    action: `department.${kind}`,
    objectType: 'department',
    objectId: toIds[0] ?? fromIds[0] ?? id,
    before: { departments: fromIds },
    after: {
      departments: toIds,
      effectiveOn,
      reason,
      closed: reorganisation.closes,
      members: reorganisation.members,
      plans: reorganisation.revisions.map(({ plan, effectiveFrom, moved }) => ({
        year: plan.draft.year,
        planVersion: plan.planVersion + 1,
        effectiveFrom,
        moved: moved.map(({ number, from, to }) => ({ task: number, from, to })),
      })),
    },
  });
  return { id, kind, effectiveOn };
}

/** New departments come last in the list. */
async function found(tx: Tx, zoneId: string, order: LoadedOrder, { creates }: Reorganisation): Promise<void> {
  const last = Math.max(0, ...order.departments.map(({ position }) => position));
  await tx.department.createMany({
    data: creates.map(({ id, kind, name }, index) => ({
      zoneId,
      id,
      kind,
      nameZh: name['zh-CN'],
      nameEn: name.en,
      position: last + index + 1,
    })),
  });
}

const asReassignment = ({ plan, effectiveFrom, tasks, departmentWeights, moved }: PlanRevision) => ({
  planId: plan.id,
  planVersion: plan.planVersion + 1,
  tasks,
  departmentWeights,
  moved,
  effectiveFrom,
});

/** What would happen, for the person who decides it. */
export function presentReorganisation(
  { closes, creates, members, revisions }: Reorganisation,
  order: LoadedOrder,
  locale: Locale,
): ReorganisationOutput {
  const membersOf = (id: string) => order.departments.find((department) => department.id === id)?.members ?? 0;
  return {
    closes,
    creates: creates.map(({ id }) => id),
    members: members.map(({ from, to }) => ({ from, to, count: membersOf(from) })),
    plans: revisions.map(({ plan, effectiveFrom, tasks, moved }) => ({
      year: plan.draft.year,
      planVersion: plan.planVersion + 1,
      effectiveFrom,
      moved: moved.map((move) => ({ ...move, title: move.title[locale] })),
      totals: [...new Set(moved.flatMap(({ from, to }) => [from, to]))].flatMap((department) => {
        const weights = tasks.filter((task) => task.departmentId === department).map(({ weight }) => exact(weight));
        return weights.length === 0 ? [] : [{ department, total: toDecimal(sum(weights)) }];
      }),
    })),
  };
}
