import type { CivilDate } from '../platform/calendar.ts';
import type { Tx } from '../platform/tenant.ts';
import { type TaskDraft, targetKey } from './plan-draft.ts';
import { type PlanAuthor, savePlanVersion } from './save-plan.ts';

/** A plan's next version in which tasks answer to other departments; weights and targets stay. */
export interface Reassignment {
  planId: string;
  /** Number of the version being made. */
  planVersion: number;
  tasks: readonly TaskDraft[];
  departmentWeights: Record<string, string> | null;
  /** Numbers of the tasks that change their lead, with the new lead. */
  moved: readonly { number: number; to: string }[];
  effectiveFrom: CivilDate;
}

/**
 * A10: departments merge or split, so their tasks move by a new plan version. What was handed in for a moved task goes
 * along: the successor sees its evidence, corrects what was returned and appeals its marks. Who did what stays on record.
 */
export async function reassignTasks(
  tx: Tx,
  zoneId: string,
  { planId, planVersion, tasks, departmentWeights, moved, effectiveFrom }: Reassignment,
  { reason, author, now }: { reason: string; author: PlanAuthor; now: Date },
): Promise<void> {
  await savePlanVersion(tx, zoneId, planId, planVersion, tasks, {
    effectiveFrom,
    reason,
    departmentWeights,
    author,
    now,
  });
  await tx.plan.update({ where: { zoneId_id: { zoneId, id: planId } }, data: { version: { increment: 1 } } });
  for (const { number, to } of moved) {
    const targets = tasks.find((task) => task.number === number)?.targets ?? [];
    await tx.submission.updateMany({
      where: { zoneId, planId, targetKey: { in: targets.map((target) => targetKey(number, target.number)) } },
      data: { departmentId: to, version: { increment: 1 } },
    });
  }
}
