import type { LoadContext } from '../../load-context.ts';
import { DONE } from './department-acts.server.ts';
import type { DepartmentTask } from './department-forms.tsx';
import { DEPARTMENT_ACTS, type DepartmentView } from './department-words.ts';
import { MAX_PARTS } from './reorganisation-form.ts';

export type AskedAct =
  | { act: 'rename'; department: DepartmentView }
  | { act: 'merge' }
  | { act: 'split'; department: DepartmentView; tasks: DepartmentTask[]; parts: number };

const USUAL_PARTS = 2;

/** Which form the address asks for, and what was just done; nothing for whoever may not manage departments. */
export async function readAsked(
  { api }: LoadContext,
  zone: string,
  { search, working, canManage }: { search: URLSearchParams; working: DepartmentView[]; canManage: boolean },
) {
  const done = DONE.find((each) => each === search.get('done')) ?? null;
  const act = canManage ? DEPARTMENT_ACTS.find((each) => each === search.get('act')) : undefined;
  const department = working.find(({ id }) => id === search.get('department'));
  const asked = await formFor();
  return { asked, done };

  async function formFor(): Promise<AskedAct | null> {
    if (act === 'merge') return { act };
    if (!department || act === undefined) return null;
    if (act === 'rename') return { act, department };
    const { plans } = await api.zones.departmentTasks({ zone, department: department.id });
    const parts = Math.min(Math.max(Number(search.get('parts')) || USUAL_PARTS, 1), MAX_PARTS);
    return { act, department, tasks: tasksOf(plans), parts };
  }
}

/** One line for each number: a split moves it in all open years. */
function tasksOf(plans: readonly { year: number; tasks: { number: number; title: string }[] }[]): DepartmentTask[] {
  const tasks = new Map<number, DepartmentTask>();
  for (const { year, tasks: ofYear } of plans) {
    for (const { number, title } of ofYear) {
      const known = tasks.get(number);
      tasks.set(number, { number, title, years: [...(known?.years ?? []), year] });
    }
  }
  return [...tasks.values()].sort((a, b) => a.number - b.number);
}
