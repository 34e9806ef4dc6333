import type { PlanState } from '../../assessment/lifecycle.ts';
import type { PlanDraft, TargetDraft, TaskDraft } from '../../assessment/plan-draft.ts';
import type { Bilingual } from '../../platform/bilingual.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { ChangeKind, ObjectType } from './changes.ts';
import type { PackDepartment, ZonePack } from './zone-pack.ts';

/** What an installation holds of a zone, in the pack's own terms. */
export interface StoredZone {
  /** Plans apart: they have a state. */
  pack: Omit<ZonePack, 'plans' | 'departments'> & { departments: StoredDepartment[] };
  demo: boolean;
  /** Departments that no longer work. */
  closed: ReadonlySet<string>;
  plans: StoredPlan[];
}

/** A pack's departments have their place in the list; stored ones have gaps and ties by what was kept. */
export type StoredDepartment = PackDepartment & { position: number };

export interface StoredPlan {
  id: string;
  state: PlanState;
  /** Number and first day of the latest version, and the plan as that version has it. */
  planVersion: number;
  effectiveFrom: CivilDate;
  draft: PlanDraft;
}

export interface ObjectChange {
  type: ObjectType;
  /** 'commerce', 'E10.reapplicationBanYears', '2017', '2017/2.1'. */
  id: string;
  change: ChangeKind;
  /** Old and new values as text, for what changed. */
  fields: Record<string, { from: string; to: string }>;
}

/** Types whose objects stand in a plan's versions: they change by a new version only. */
const IN_VERSION: readonly ObjectType[] = ['departmentWeight', 'task', 'target'];

/** What stays when a pack no longer has it: history and what people may have made in the product. */
const KEPT: readonly ObjectType[] = ['zone', 'department', 'formerName', 'plan'];

export interface PackDiff {
  changes: ObjectChange[];
  plans: PlanChange[];
}

/** What an import does to one plan of the pack. */
export interface PlanChange {
  draft: PlanDraft;
  stored: StoredPlan | null;
  isHeadChanged: boolean;
  isTableChanged: boolean;
}

/**
 * What would change if the pack were stored, object by object. Pure: the dry run shows it, the import does it and the
 * audit keeps it.
 */
export function diffPack(pack: ZonePack, stored: StoredZone | null): PackDiff {
  const settled = stored ? withOwnHistory(pack, stored) : pack;
  const before = stored ? objectsOf({ ...stored.pack, plans: stored.plans.map(({ draft }) => draft) }) : [];
  const changes = compare(before, objectsOf(settled), new Set(pack.plans.map(({ year }) => String(year))));
  return {
    changes,
    plans: pack.plans.map((draft) => {
      const ofPlan = changes.filter(({ id, change, type }) => change !== 'unchanged' && isOfPlan(type, id, draft.year));
      return {
        draft,
        stored: stored?.plans.find((plan) => plan.draft.year === draft.year) ?? null,
        isHeadChanged: ofPlan.some(({ type }) => type === 'plan'),
        isTableChanged: ofPlan.some(({ type }) => IN_VERSION.includes(type)),
      };
    }),
  };
}

const isOfPlan = (type: ObjectType, id: string, year: number) =>
  (type === 'plan' || IN_VERSION.includes(type)) && id.split('/')[0] === String(year);

export const hasChanges = ({ changes }: PackDiff): boolean =>
  changes.some(({ change }) => change !== 'unchanged' && change !== 'kept');

/**
 * The pack as it meets what happened in the product since: a department that was merged or split away stays closed,
 * and one that was renamed keeps its new name although an older pack still has the old one.
 */
export function withOwnHistory(pack: ZonePack, stored: StoredZone): ZonePack {
  return { ...pack, departments: pack.departments.map((department) => settledDepartment(department, stored)) };
}

function settledDepartment(department: PackDepartment, stored: StoredZone): PackDepartment {
  const known = stored.pack.departments.find(({ id }) => id === department.id);
  if (!known) return department;
  if (stored.closed.has(department.id)) return known;
  const wasRenamed = known.formerNames.some(({ name }) => isSameText(name, department.name));
  const hadNames = new Set(department.formerNames.map(({ until }) => until));
  return {
    ...department,
    name: wasRenamed ? known.name : department.name,
    formerNames: [...department.formerNames, ...known.formerNames.filter(({ until }) => !hadNames.has(until))],
  };
}

const isSameText = (a: Bilingual, b: Bilingual) => a['zh-CN'] === b['zh-CN'] && a.en === b.en;

interface PackObject {
  type: ObjectType;
  id: string;
  fields: Record<string, string>;
}

/** A pack as a list of objects with text fields, the smallest parts that are told apart. */
function objectsOf(pack: ZonePack & { departments: (PackDepartment | StoredDepartment)[] }): PackObject[] {
  const object = (type: ObjectType, id: string, fields: Record<string, FieldValue>): PackObject => ({
    type,
    id,
    fields: asText(fields),
  });
  const { id, name, shortName, city, industry, hsCodes } = pack;
  return [
    object('zone', id, { name, shortName, city, industry, hsCodes }),
    ...pack.roles.map((role) => object('role', role.role, { name: role.name })),
    ...pack.departments.map((department, index) =>
      object('department', department.id, {
        kind: department.kind,
        name: department.name,
        position: String('position' in department ? department.position : index + 1),
      }),
    ),
    ...pack.departments.flatMap((department) =>
      department.formerNames.map(({ until, name: former }) =>
        object('formerName', `${department.id}/${until}`, { name: former }),
      ),
    ),
    ...pack.parameters.map(({ ruleId, name: parameter, value, unit, label }) =>
      object('parameter', `${ruleId}.${parameter}`, { value, unit, label }),
    ),
    ...pack.plans.flatMap((plan) => [
      object('plan', String(plan.year), {
        title: plan.title,
        basis: plan.basis,
        source: plan.source,
        appealWorkingDays: String(plan.appealWorkingDays),
        verifyWorkingDays: String(plan.verifyWorkingDays),
      }),
      ...Object.entries(plan.departmentWeights ?? {}).map(([department, weight]) =>
        object('departmentWeight', `${plan.year}/${department}`, { weight }),
      ),
      ...plan.tasks.flatMap((task) => [
        object('task', `${plan.year}/${task.number}`, taskFields(task)),
        ...task.targets.map((target) =>
          object('target', `${plan.year}/${task.number}.${target.number}`, targetFields(target)),
        ),
      ]),
    ]),
  ];
}

const taskFields = (task: TaskDraft): Record<string, FieldValue> => ({
  department: task.departmentId,
  cooperating: task.cooperating,
  weight: task.weight,
  theme: task.theme,
  title: task.title,
  note: task.note,
  rules: task.rules,
});

const targetFields = (target: TargetDraft): Record<string, FieldValue> => ({
  kind: target.kind,
  metric: target.metric,
  required: target.required,
  pace: target.pace,
  parts: target.parts,
  due: target.dueOn,
  title: target.title,
});

type FieldValue = string | null | readonly string[] | Bilingual;

function asText(fields: Record<string, FieldValue>): Record<string, string> {
  const text: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) continue;
    if (typeof value === 'string') text[name] = value;
    else if ('zh-CN' in value) {
      text[`${name}.zh-CN`] = value['zh-CN'];
      text[`${name}.en`] = value.en;
    } else text[name] = value.join(', ');
  }
  return text;
}

/** @param years of the plans that the pack brings: what is missing in them was taken out, other plans are kept */
function compare(
  before: readonly PackObject[],
  after: readonly PackObject[],
  years: ReadonlySet<string>,
): ObjectChange[] {
  const keyOf = ({ type, id }: PackObject) => `${type} ${id}`;
  const stored = new Map(before.map((object) => [keyOf(object), object]));
  const brought = new Set(after.map(keyOf));
  const changes = after.map((object): ObjectChange => {
    const old = stored.get(keyOf(object));
    const fields = changedFields(old?.fields ?? {}, object.fields);
    const change = old ? (Object.keys(fields).length > 0 ? 'changed' : 'unchanged') : 'created';
    return { type: object.type, id: object.id, change, fields };
  });
  const gone = before
    .filter((object) => !brought.has(keyOf(object)))
    .filter(({ type, id }) => !IN_VERSION.includes(type) || years.has(id.split('/')[0] ?? ''))
    .map(
      ({ type, id, fields }): ObjectChange =>
        KEPT.includes(type)
          ? { type, id, change: 'kept', fields: {} }
          : { type, id, change: 'removed', fields: changedFields(fields, {}) },
    );
  return [...changes, ...gone];
}

function changedFields(from: Record<string, string>, to: Record<string, string>): ObjectChange['fields'] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(
    names
      .filter((name) => (from[name] ?? '') !== (to[name] ?? ''))
      .map((name) => [name, { from: from[name] ?? '', to: to[name] ?? '' }]),
  );
}
