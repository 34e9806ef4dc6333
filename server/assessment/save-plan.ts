import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import type { Bilingual } from '../platform/bilingual.ts';
import { bilingual } from '../platform/bilingual.ts';
import { type CivilDate, dateColumn, toDateColumn } from '../platform/calendar.ts';
import { notFound } from '../platform/errors.ts';
import type { Tx } from '../platform/tenant.ts';
import {
  PACES,
  PLAN_BASES,
  type PlanDraft,
  plainDecimal,
  TARGET_KINDS,
  type TargetDraft,
  type TaskDraft,
  targetKey,
} from './plan-draft.ts';
import { THEMES } from './themes.ts';

/** Who wrote it; null for the command line and the first start. */
export interface PlanAuthor {
  userId: string | null;
  displayName: string;
}

/**
 * Stores a new plan with its first version, in force from 1 January of its year. The caller has checked the draft and
 * audits the write.
 *
 * @returns the plan's id
 */
export async function savePlan(
  tx: Tx,
  zoneId: string,
  draft: PlanDraft,
  author: PlanAuthor,
  now: Date,
  state: 'draft' | 'in-force' = 'in-force',
): Promise<string> {
  const id = uuidv7();
  await tx.plan.create({
    data: { zoneId, id, year: draft.year, ...planColumns(draft), state, createdAt: now },
  });
  await savePlanVersion(tx, zoneId, id, 1, draft.tasks, {
    effectiveFrom: `${draft.year}-01-01`,
    reason: '',
    departmentWeights: draft.departmentWeights,
    author,
    now,
  });
  return id;
}

/** The columns of a plan that stand outside its versions. */
export const planColumns = (draft: Omit<PlanDraft, 'tasks' | 'year' | 'departmentWeights'>) => ({
  titleZh: draft.title['zh-CN'],
  titleEn: draft.title.en,
  basis: draft.basis,
  sourceZh: draft.source['zh-CN'],
  sourceEn: draft.source.en,
  appealWorkingDays: draft.appealWorkingDays,
  verifyWorkingDays: draft.verifyWorkingDays,
});

export interface VersionDetails {
  effectiveFrom: CivilDate;
  reason: string;
  departmentWeights: Record<string, string> | null;
  author: PlanAuthor;
  now: Date;
}

/**
 * Stores the next version of a plan (A10). Rows of versions are only ever added. Raising the plan's own `version`, by
 * which a second editor is found out, is the use case's part.
 */
export async function savePlanVersion(
  tx: Tx,
  zoneId: string,
  planId: string,
  number: number,
  tasks: readonly TaskDraft[],
  { effectiveFrom, reason, departmentWeights, author, now }: VersionDetails,
): Promise<void> {
  await tx.planVersion.create({
    data: {
      zoneId,
      planId,
      number,
      effectiveFrom: toDateColumn(effectiveFrom),
      reason,
      departmentWeights: departmentWeights ?? Prisma.DbNull,
      createdById: author.userId,
      createdByName: author.displayName,
      createdAt: now,
    },
  });
  const targets = tasks.flatMap((task) => task.targets.map((target) => ({ task, target })));
  await tx.planTask.createMany({
    data: tasks.map((task) => ({ zoneId, planId, planVersion: number, ...taskColumns(task) })),
  });
  await tx.planTarget.createMany({
    data: targets.map(({ task, target }) => ({ zoneId, planId, key: targetKey(task.number, target.number) })),
    skipDuplicates: true,
  });
  await tx.planTaskTarget.createMany({
    data: targets.map(({ task, target }) => ({ zoneId, planId, planVersion: number, ...targetColumns(task, target) })),
  });
}

const taskColumns = (task: TaskDraft) => ({
  number: task.number,
  departmentId: task.departmentId,
  cooperating: task.cooperating,
  weight: task.weight,
  theme: task.theme,
  titleZh: task.title['zh-CN'],
  titleEn: task.title.en,
  noteZh: task.note?.['zh-CN'] ?? null,
  noteEn: task.note?.en ?? null,
  rules: task.rules,
});

const targetColumns = (task: TaskDraft, target: TargetDraft) => ({
  taskNumber: task.number,
  number: target.number,
  key: targetKey(task.number, target.number),
  kind: target.kind,
  metric: target.metric,
  required: target.required,
  pace: target.pace,
  parts: target.parts,
  dueOn: toDateColumn(target.dueOn),
  titleZh: target.title['zh-CN'],
  titleEn: target.title.en,
});

/** A stored plan as one of its versions has it; 404 when there is no such plan or version. */
export async function loadPlanDraft(tx: Tx, zoneId: string, planId: string, version: number): Promise<PlanDraft> {
  const plan = await tx.plan.findUnique({
    where: { zoneId_id: { zoneId, id: planId } },
    include: { versions: { where: { number: version }, include: { tasks: WITH_TARGETS } } },
  });
  const [stored] = plan?.versions ?? [];
  if (!plan || !stored) throw notFound('planNotFound');
  return {
    year: plan.year,
    title: bilingual(plan.titleZh, plan.titleEn),
    basis: oneOf(PLAN_BASES, plan.basis),
    source: bilingual(plan.sourceZh, plan.sourceEn),
    appealWorkingDays: plan.appealWorkingDays,
    verifyWorkingDays: plan.verifyWorkingDays,
    departmentWeights: departmentWeights.parse(stored.departmentWeights),
    tasks: stored.tasks.map(taskDraft),
  };
}

const departmentWeights = z.record(z.string(), z.string()).nullable();

const WITH_TARGETS = {
  include: { targets: { orderBy: { number: 'asc' } } },
  orderBy: { number: 'asc' },
} as const satisfies Prisma.PlanVersion$tasksArgs;

type StoredTask = Prisma.PlanTaskGetPayload<typeof WITH_TARGETS>;

const taskDraft = (task: StoredTask): TaskDraft => ({
  number: task.number,
  departmentId: task.departmentId,
  cooperating: task.cooperating,
  weight: plainDecimal(task.weight.toFixed()),
  theme: oneOf(THEMES, task.theme),
  title: bilingual(task.titleZh, task.titleEn),
  note: optionalBilingual(task.noteZh, task.noteEn),
  rules: task.rules,
  targets: task.targets.map((target) => ({
    number: target.number,
    kind: oneOf(TARGET_KINDS, target.kind),
    metric: target.metric,
    required: target.required === null ? null : plainDecimal(target.required.toFixed()),
    pace: target.pace === null ? null : oneOf(PACES, target.pace),
    parts: plainDecimal(target.parts.toFixed()),
    dueOn: dateColumn(target.dueOn),
    title: bilingual(target.titleZh, target.titleEn),
  })),
});

const optionalBilingual = (zh: string | null, en: string | null): Bilingual | null =>
  zh === null || en === null ? null : bilingual(zh, en);

/** The database's CHECK constraints hold these; a value outside is a broken installation, not an input error. */
function oneOf<T extends string>(choices: readonly T[], value: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`Stored value ${value} is none of ${choices.join(', ')}`);
  return found;
}
