import { exact, sum, toDecimal } from '../../../server/assessment/exact.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { LoadContext } from '../../load-context.ts';

export type PlanView = Awaited<ReturnType<LoadContext['api']['assessment']['plan']>>;
export type PlanTask = PlanView['tasks'][number];
export type ZoneDepartment = Awaited<ReturnType<LoadContext['api']['zones']['get']>>['departments'][number];

/** A department's part of a plan. */
export interface DepartmentPlan {
  id: string;
  name: string;
  tasks: PlanTask[];
  /** Sum of the weights. */
  total: string;
  /** The total is not the 100 that is expected: kept as the source has it, and flagged. */
  isOdd: boolean;
  /** In the zone's percent; null where all departments count alike. */
  weight: string | null;
}

const EXPECTED_TOTAL = exact('100');

export const totalOf = (tasks: readonly { weight: string }[]): string =>
  toDecimal(sum(tasks.map(({ weight }) => exact(weight))));

export const isOddTotal = (total: string): boolean => !exact(total).equals(EXPECTED_TOTAL);

/** The plan's tasks under their departments, in the zone's order. */
export function planByDepartment(plan: PlanView, departments: readonly ZoneDepartment[]): DepartmentPlan[] {
  const order = [...departments.map(({ id }) => id), ...plan.tasks.map(({ departmentId }) => departmentId)];
  return [...new Set(order)]
    .map((id) => ({ id, tasks: plan.tasks.filter(({ departmentId }) => departmentId === id) }))
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ id, tasks }) => {
      const total = totalOf(tasks);
      return {
        id,
        name: departments.find((department) => department.id === id)?.name ?? id,
        tasks,
        total,
        isOdd: isOddTotal(total),
        weight: plan.departmentWeights?.[id] ?? null,
      };
    });
}

/** The version in force on a day: the newest that has begun, else the first. */
export function versionInForce(versions: PlanView['versions'], day: string): number {
  const newestFirst = [...versions].sort((a, b) => b.number - a.number);
  const inForce = newestFirst.find(({ effectiveFrom }) => effectiveFrom <= day) ?? newestFirst.at(-1);
  return inForce?.number ?? 1;
}

/** What its editor starts from: the latest version, in force or still to come. */
export async function latestPlan({ api }: LoadContext, at: { zone: string; year: number }): Promise<PlanView> {
  const plan = await api.assessment.plan(at);
  const latest = Math.max(...plan.versions.map(({ number }) => number));
  return latest === plan.planVersion ? plan : api.assessment.plan({ ...at, planVersion: latest });
}

/** How many targets there are of each kind. */
export function countTargets(tasks: readonly PlanTask[]): { attested: number; measured: number } {
  const targets = tasks.flatMap((task) => task.targets);
  const measured = targets.filter(({ kind }) => kind === 'measured').length;
  return { attested: targets.length - measured, measured };
}

export const titleOf = (text: Record<Locale, string>, locale: Locale): string => text[locale];
