import type { Bilingual } from '../platform/bilingual.ts';
import { addDays, type CivilDate } from '../platform/calendar.ts';
import { exact, ONE, toDecimal, ZERO } from './exact.ts';
import type { DepartmentScore, TargetScore, TargetState } from './scoring.ts';

/** A target that somebody still has to do something about, and what it costs as long as nobody does. */
export interface OwedTarget {
  departmentId: string;
  taskNumber: number;
  taskTitle: Bilingual;
  key: string;
  title: Bilingual;
  kind: 'attested' | 'measured';
  state: TargetState;
  dueOn: CivilDate;
  isOverdue: boolean;
  isBehindPace: boolean;
  /** Points of the department's total that are not verified yet. */
  atStake: string;
}

/** Waiting for the department: nothing handed in yet, or returned to it. */
export const ON_DEPARTMENT: readonly TargetState[] = ['unassessed', 'draft', 'returned'];

/** What a department can still gain, by due date and then by points at stake. */
export function owedBy(department: DepartmentScore): OwedTarget[] {
  return department.tasks
    .flatMap((task) =>
      task.targets.filter(isUnfinished).map((target) => ({
        departmentId: department.id,
        taskNumber: task.number,
        taskTitle: task.title,
        key: target.key,
        title: target.title,
        kind: target.kind,
        state: target.state,
        dueOn: target.dueOn,
        isOverdue: target.isOverdue,
        isBehindPace: target.isBehindPace,
        atStake: atStake(target),
      })),
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || exact(b.atStake).compare(exact(a.atStake)));
}

const isUnfinished = ({ state, completion }: TargetScore): boolean =>
  state !== 'inapplicable' && (completion.verified === null || exact(completion.verified).compare(ONE) < 0);

function atStake({ points, completion }: TargetScore): string {
  const open = ONE.sub(completion.verified === null ? ZERO : exact(completion.verified));
  return toDecimal(exact(points ?? '0').mul(open));
}

/** A9: what is overdue or due within the zone's notice, and still waits for its department. */
export function deadlines(departments: readonly DepartmentScore[], today: CivilDate, noticeDays: number): OwedTarget[] {
  const horizon = addDays(today, noticeDays);
  return departments
    .flatMap(owedBy)
    .filter(({ state, dueOn, isOverdue }) => isOverdue || (ON_DEPARTMENT.includes(state) && dueOn <= horizon))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.taskNumber - b.taskNumber);
}
