import { exact, sum, toDecimal } from '../assessment/exact.ts';
import type { TaskDraft } from '../assessment/plan-draft.ts';
import type { Bilingual } from '../platform/bilingual.ts';
import { type CivilDate, yearOf } from '../platform/calendar.ts';
import type { DepartmentKind } from './department-kinds.ts';
import { type Fault, type NamedDepartment, overlapFaults } from './department-name.ts';
import type { StoredPlan } from './pack/diff.ts';

/** What merging and splitting look at. */
export interface ZoneOrder {
  departments: readonly OrderedDepartment[];
  /** All plans, each as its latest version has it. */
  plans: readonly StoredPlan[];
  today: CivilDate;
}

export interface OrderedDepartment extends NamedDepartment {
  id: string;
  closedOn: CivilDate | null;
}

export interface NewDepartment {
  id: string;
  kind: DepartmentKind;
  name: Bilingual;
}

export interface Merge {
  from: readonly string[];
  /** A department that goes on, or the one that is founded for it. */
  into: { id: string } | NewDepartment;
  effectiveOn: CivilDate;
}

export interface Split {
  from: string;
  into: readonly (NewDepartment & { tasks: readonly number[] })[];
  /** The department ends with the split; this new one gets its people and its part in others' tasks. */
  successor: string | null;
  effectiveOn: CivilDate;
}

/** What a merge or split does. */
export interface Reorganisation {
  closes: string[];
  creates: NewDepartment[];
  revisions: PlanRevision[];
  /** Whose people go where. */
  members: { from: string; to: string }[];
}

export interface PlanRevision {
  plan: StoredPlan;
  effectiveFrom: CivilDate;
  tasks: TaskDraft[];
  departmentWeights: Record<string, string> | null;
  moved: { number: number; title: Bilingual; from: string; to: string }[];
}

export type ReorganisationPlan =
  | { ok: true; reorganisation: Reorganisation }
  /** A closed year stands in the way (A7), or the input is at fault. */
  | { ok: false; closedYear: number | null; faults: Fault[] };

/**
 * Departments become one: the sources end the day before, their tasks go to the successor by a new version of every
 * open plan, their people go along.
 */
export function planMerge(order: ZoneOrder, { from, into, effectiveOn }: Merge): ReorganisationPlan {
  const isNew = 'kind' in into;
  const sources = new Set(from);
  const faults = [
    ...from.flatMap((id, index) => workingFaults(order, id, `from.${index}`)),
    ...(sources.size < from.length ? [{ field: 'from', key: 'departments.namedTwice' }] : []),
    ...(isNew ? newIdFaults(order, into.id, 'into.id') : workingFaults(order, into.id, 'into.id')),
    ...(sources.has(into.id) ? [{ field: 'into.id', key: 'departments.intoItself' }] : []),
    ...(isNew && from.length < 2 ? [{ field: 'from', key: 'departments.mergeOfOne' }] : []),
  ];
  const successorOf = (department: string) => (sources.has(department) ? into.id : department);
  return reorganise(order, {
    effectiveOn,
    faults,
    closes: [...from],
    creates: isNew ? [into] : [],
    members: from.map((id) => ({ from: id, to: into.id })),
    leadOf: (task) => successorOf(task.departmentId),
    cooperatingOf: (task) => task.cooperating.map(successorOf),
    weightsOf: (weights) => mergedWeights(weights, from, into.id),
  });
}

/**
 * A department becomes several: new ones are founded, the named tasks go to them. It stays with the other tasks, or
 * ends the day before, and then no task may be left to it.
 */
export function planSplit(order: ZoneOrder, { from, into, successor, effectiveOn }: Split): ReorganisationPlan {
  const newIds = into.map(({ id }) => id);
  const given = new Map(into.flatMap(({ id, tasks }) => tasks.map((number): [number, string] => [number, id])));
  const faults = [
    ...workingFaults(order, from, 'from'),
    ...into.flatMap(({ id }, index) => newIdFaults(order, id, `into.${index}.id`)),
    ...(new Set(newIds).size < newIds.length ? [{ field: 'into', key: 'departments.namedTwice' }] : []),
    ...(successor !== null && !newIds.includes(successor)
      ? [{ field: 'successor', key: 'departments.unknownSuccessor' }]
      : []),
    ...taskFaults(order, { from, into, successor }),
  ];
  return reorganise(order, {
    effectiveOn,
    faults,
    closes: successor === null ? [] : [from],
    creates: into.map(({ id, kind, name }) => ({ id, kind, name })),
    members: successor === null ? [] : [{ from, to: successor }],
    leadOf: (task) => (task.departmentId === from ? (given.get(task.number) ?? from) : task.departmentId),
    cooperatingOf: (task) => (successor === null ? task.cooperating : replaced(task.cooperating, from, successor)),
    weightsOf: (weights) => splitWeights(weights, from, newIds, successor !== null),
  });
}

interface Steps {
  effectiveOn: CivilDate;
  faults: Fault[];
  closes: string[];
  creates: NewDepartment[];
  members: Reorganisation['members'];
  leadOf(task: TaskDraft): string;
  cooperatingOf(task: TaskDraft): string[];
  weightsOf(weights: Record<string, string>): Record<string, string>;
}

function reorganise(order: ZoneOrder, steps: Steps): ReorganisationPlan {
  const { effectiveOn } = steps;
  const faults = [...steps.faults];
  // People and papers move now: a day to come can't be kept waiting for.
  if (effectiveOn > order.today) faults.push({ field: 'effectiveOn', key: 'departments.dayAhead' });
  for (const department of order.departments.filter(({ id }) => steps.closes.includes(id))) {
    faults.push(...overlapFaults(department, effectiveOn));
  }
  const revisions = order.plans.flatMap((plan) => revisionOf(plan, steps));
  const closed = revisions.find(({ plan }) => plan.state === 'closed' && plan.draft.year === yearOf(effectiveOn));
  const open = revisions.filter(({ plan }) => plan.state !== 'closed');
  for (const { plan } of open) {
    if (plan.draft.year === yearOf(effectiveOn) && effectiveOn < plan.effectiveFrom) {
      faults.push({ field: 'effectiveOn', key: 'departments.laterVersion', params: { day: plan.effectiveFrom } });
    }
  }
  if (closed || faults.length > 0) return { ok: false, closedYear: closed?.plan.draft.year ?? null, faults };
  const { closes, creates, members } = steps;
  return { ok: true, reorganisation: { closes, creates, members, revisions: open } };
}

/** The plan's next version, if any of its tasks changes hands. */
function revisionOf(plan: StoredPlan, steps: Steps): PlanRevision[] {
  const { year, tasks: before, departmentWeights } = plan.draft;
  const tasks = before.map((task): TaskDraft => {
    const departmentId = steps.leadOf(task);
    const cooperating = [...new Set(steps.cooperatingOf(task))].filter((id) => id !== departmentId);
    return { ...task, departmentId, cooperating };
  });
  const pairs = before.map((task, index) => ({ task, next: tasks[index] ?? task }));
  const isChanged = pairs.some(
    ({ task, next }) => task.departmentId !== next.departmentId || task.cooperating.join() !== next.cooperating.join(),
  );
  if (!isChanged) return [];
  const moved = pairs
    .filter(({ task, next }) => task.departmentId !== next.departmentId)
    .map(({ task, next }) => ({
      number: task.number,
      title: task.title,
      from: task.departmentId,
      to: next.departmentId,
    }));
  return [
    {
      plan,
      effectiveFrom: dayInPlan(year, steps.effectiveOn, plan.effectiveFrom),
      tasks,
      departmentWeights: departmentWeights && steps.weightsOf(departmentWeights),
      moved,
    },
  ];
}

/** The day itself in the plan of its year; an earlier year's plan changes at its end, a later one's at its beginning. */
function dayInPlan(year: number, effectiveOn: CivilDate, latestFrom: CivilDate): CivilDate {
  const ofDay = yearOf(effectiveOn);
  if (year === ofDay) return effectiveOn;
  const border = year < ofDay ? `${year}-12-31` : `${year}-01-01`;
  return border < latestFrom ? latestFrom : border;
}

function workingFaults({ departments }: ZoneOrder, id: string, field: string): Fault[] {
  const department = departments.find((known) => known.id === id);
  if (!department) return [{ field, key: 'departments.unknown', params: { department: id } }];
  return department.closedOn === null ? [] : [{ field, key: 'departments.closed', params: { department: id } }];
}

/** Ids are for good: that of a closed department is taken, too. */
const newIdFaults = ({ departments }: ZoneOrder, id: string, field: string): Fault[] =>
  departments.some((known) => known.id === id)
    ? [{ field, key: 'departments.idTaken', params: { department: id } }]
    : [];

/** Every task goes to one place, and only tasks of the department itself; if it ends, none is left to it. */
function taskFaults({ plans }: ZoneOrder, { from, into, successor }: Omit<Split, 'effectiveOn'>): Fault[] {
  const own = plans
    .filter(({ state }) => state !== 'closed')
    .flatMap(({ draft }) => draft.tasks.filter((task) => task.departmentId === from).map((task) => task.number));
  const given = into.flatMap(({ tasks }) => tasks);
  const faults = into.flatMap(({ tasks }, index) =>
    tasks
      .filter((number) => !own.includes(number))
      .map((number): Fault => ({ field: `into.${index}.tasks`, key: 'departments.notItsTask', params: { number } })),
  );
  for (const number of new Set(given.filter((value, index) => given.indexOf(value) < index))) {
    faults.push({ field: 'into', key: 'departments.taskGivenTwice', params: { number } });
  }
  if (successor === null) return faults;
  const left = [...new Set(own)].filter((number) => !given.includes(number));
  return [...faults, ...left.map((number) => ({ field: 'into', key: 'departments.taskLeft', params: { number } }))];
}

const replaced = (ids: readonly string[], from: string, to: string): string[] =>
  ids.map((id) => (id === from ? to : id));

/** What is merged weighs what its parts weighed. */
function mergedWeights(weights: Record<string, string>, from: readonly string[], into: string): Record<string, string> {
  const parts = [...from, into].flatMap((id) => (weights[id] === undefined ? [] : [exact(weights[id])]));
  const kept = Object.entries(weights).filter(([id]) => !from.includes(id) && id !== into);
  return Object.fromEntries([...kept, [into, toDecimal(sum(parts))]]);
}

/** Nobody can know how the weight divides: each part starts with the whole one's, and the office revises the plan. */
function splitWeights(
  weights: Record<string, string>,
  from: string,
  into: readonly string[],
  isClosed: boolean,
): Record<string, string> {
  const weight = weights[from];
  if (weight === undefined) return weights;
  const kept = Object.entries(weights).filter(([id]) => !isClosed || id !== from);
  return Object.fromEntries([...kept, ...into.map((id) => [id, weight])]);
}
