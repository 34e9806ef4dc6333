import { exact, HUNDRED, sum, toDecimal } from '../../../server/assessment/exact.ts';
import type { TargetOutput, TaskOutput } from '../../../server/assessment/score-schema.ts';
import { daysBetween } from '../../../server/platform/calendar.ts';
import type { LoadContext } from '../../load-context.ts';

export type DepartmentView = Awaited<ReturnType<LoadContext['api']['assessment']['department']>>;

/** One target with what it needs beside it in a list. */
export interface TargetRow {
  task: { number: number; title: string };
  target: TargetOutput;
  /** Points not verified yet. */
  atStake: string;
  /** Until the due date; negative once it has gone by. */
  daysLeft: number;
}

export interface TaskRow extends TaskOutput {
  /** Of the task's own assessable weight; null where nothing applies. */
  percent: { verified: string; projected: string } | null;
}

/** A department's targets by who has to move next. */
export interface DepartmentWork {
  /** Nothing handed in yet, a draft, or returned: the department's turn, by due date. */
  toDo: TargetRow[];
  toDoPoints: string;
  overdue: number;
  /** Handed in: the office's turn. */
  waiting: TargetRow[];
  waitingPoints: string;
  /** Marked below full. */
  partly: TargetRow[];
  measured: TargetRow[];
  tasks: TaskRow[];
  /** Set when the weights do not add up to 100, as in the source. */
  oddTotal: string | null;
}

const EXPECTED_TOTAL = exact('100');
const ON_DEPARTMENT: readonly TargetOutput['state'][] = ['unassessed', 'draft', 'returned'];

/** Sorts out what a department owes. For loaders: the arithmetic is exact and stays off the browser. */
export function departmentWork({ department, owed, asOf }: DepartmentView): DepartmentWork {
  const atStake = new Map(owed.map(({ key, atStake: points }) => [key, points]));
  const order = new Map(owed.map(({ key }, index) => [key, index]));
  const rows = department.tasks
    .flatMap(({ number, title, targets }) =>
      targets.map(
        (target): TargetRow => ({
          task: { number, title },
          target,
          atStake: atStake.get(target.id) ?? '0',
          daysLeft: daysBetween(asOf, target.dueOn),
        }),
      ),
    )
    .sort((a, b) => (order.get(a.target.id) ?? 0) - (order.get(b.target.id) ?? 0));
  const attested = rows.filter(({ target }) => target.kind === 'attested');
  const isOwed = ({ target }: TargetRow) => order.has(target.id);
  const toDo = attested.filter((row) => isOwed(row) && ON_DEPARTMENT.includes(row.target.state));
  const waiting = attested.filter(({ target }) => target.state === 'submitted');
  return {
    toDo,
    toDoPoints: pointsOf(toDo),
    overdue: rows.filter(({ target }) => target.isOverdue).length,
    waiting,
    waitingPoints: pointsOf(waiting),
    partly: attested.filter((row) => isOwed(row) && row.target.state === 'verified'),
    measured: rows
      .filter(({ target }) => target.kind === 'measured' && target.state !== 'inapplicable')
      .sort((a, b) => a.target.dueOn.localeCompare(b.target.dueOn)),
    tasks: department.tasks.map((task) => ({ ...task, percent: percentOf(task) })),
    oddTotal: exact(department.totalWeight).equals(EXPECTED_TOTAL) ? null : department.totalWeight,
  };
}

const pointsOf = (rows: readonly TargetRow[]): string => toDecimal(sum(rows.map(({ atStake }) => exact(atStake))));

/** A task's points in percent of what it can reach. */
export function percentOf({ assessableWeight, verified, projected }: TaskOutput): TaskRow['percent'] {
  const whole = exact(assessableWeight);
  if (whole.equals(exact('0'))) return null;
  const percent = (points: string) => toDecimal(exact(points).mul(HUNDRED).div(whole));
  return { verified: percent(verified), projected: percent(projected) };
}
