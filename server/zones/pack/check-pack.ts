import type { ZodType } from 'zod';
import { exact, sum, toDecimal } from '../../assessment/exact.ts';
import { type PlanDraft, plainDecimal } from '../../assessment/plan-draft.ts';
import { EXPECTED_TOTAL } from '../../assessment/scoring.ts';
import { isCivilDate } from '../../platform/calendar.ts';
import { messageOf } from '../../platform/field-errors.ts';
import { REQUIRED_PARAMETERS } from '../rule-pack.ts';
import { scoreBands } from '../score-bands.ts';
import {
  type CheckedPlan,
  type CheckedRules,
  type CheckedZone,
  isReachable,
  planSchema,
  rulesSchema,
  zoneSchema,
} from './pack-schema.ts';
import { inReadingOrder, type PackProblem, type Place, placeName, problem, wholeSource } from './problems.ts';
import { listMember, member, type Path, type RawNode, type RawPack, textMember } from './raw-pack.ts';
import type { PackParameter, ZonePack } from './zone-pack.ts';

/** Either a sound pack with what is odd about it, or everything that is wrong with it. */
export type PackCheck =
  | { ok: true; pack: ZonePack; warnings: PackProblem[]; planPlaces: ReadonlyMap<number, Place> }
  | { ok: false; problems: PackProblem[] };

/** What a pack may refer to. */
export interface PackReferences {
  ruleIds: ReadonlySet<string>;
}

/**
 * Checks a whole pack, from a folder or a workbook alike, and reports all problems at once: the shape of each field,
 * then what concerns several of them, which looks at the raw text so that one wrong field hides no other problem.
 */
export function checkPack(raw: RawPack, { ruleIds }: PackReferences): PackCheck {
  const isRule = (id: string) => ruleIds.has(id);
  const found = new Findings(raw);
  const zone = found.parse(zoneSchema, raw.zone, ['zone']);
  const rules = found.parse(rulesSchema(isRule), raw.rules, ['rules']);
  const plans = raw.plans.map((plan, index) => found.parse(planSchema(isRule), plan, ['plans', index]));
  checkZone(raw.zone, found);
  checkRules(raw.rules, found);
  checkPlans(raw, found);
  if (found.problems.length > 0 || !zone || !rules)
    return { ok: false, problems: inReadingOrder(found.problems, raw.places.sources) };
  const pack = packOf(
    zone,
    rules,
    plans.filter((plan) => plan !== undefined),
  );
  const planPlaces = new Map(
    raw.plans.map((plan, index) => [Number(textMember(plan, 'year')), raw.places.at(['plans', index, 'year'])]),
  );
  return { ok: true, pack, warnings: pack.plans.flatMap((plan) => totalWarnings(plan, planPlaces)), planPlaces };
}

/** Collects problems with their places; a cell that could not be read is reported once. */
class Findings {
  readonly problems: PackProblem[];
  private readonly reported: Set<string>;

  constructor(private readonly raw: RawPack) {
    this.problems = [...raw.problems];
    this.reported = new Set(raw.problems.filter(({ column }) => column !== null).map(placeName));
  }

  add(path: Path, key: string, params?: Record<string, string | number>): void {
    const place = this.raw.places.at(path);
    if (this.reported.has(placeName(place))) return;
    this.problems.push(problem(place, key, params, fieldName(path)));
  }

  /** Undefined when the part is missing (the reader has said so) or wrong. */
  parse<T>(schema: ZodType<T>, node: RawNode | undefined, path: Path): T | undefined {
    if (node === undefined) return undefined;
    const result = schema.safeParse(node, { reportInput: true });
    if (result.success) return result.data;
    const told = new Set<string>();
    for (const issue of result.error.issues) {
      const at = [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
      // One thing is wrong with a field at a time: what is no number need not be called not positive.
      if (told.has(at.join('.'))) continue;
      told.add(at.join('.'));
      const { key, params } = messageOf(issue);
      this.add(at, key, params);
    }
    return undefined;
  }
}

/** 'weight' of 'plans.0.tasks.3.weight', 'title.en' of '….title.en', 'rules' of 'plans.0.tasks.3.rules.2'. */
function fieldName([_part, ...path]: Path): string | null {
  const isNumber = (step: string | number) => typeof step === 'number';
  const isInList = path.length > 0 && path.slice(0, -1).some(isNumber);
  const names = isInList ? path.slice(0, path.findLastIndex((step) => !isNumber(step)) + 1) : path;
  return names.slice(names.findLastIndex(isNumber) + 1).join('.') || null;
}

function checkZone(zone: RawNode | undefined, found: Findings): void {
  const departments = listMember(zone, 'departments');
  checkUnique(departments, ['zone', 'departments'], 'id', 'pack.departmentTwice', found);
  checkUnique(listMember(zone, 'roles'), ['zone', 'roles'], 'role', 'pack.roleTwice', found);
  departments.forEach((department, index) => {
    const path = ['zone', 'departments', index, 'formerNames'];
    checkUnique(listMember(department, 'formerNames'), path, 'until', 'pack.formerNameTwice', found);
  });
}

function checkRules(rules: RawNode | undefined, found: Findings): void {
  if (rules === undefined) return;
  const groups = listMember(rules, 'rules');
  checkUnique(groups, ['rules', 'rules'], 'id', 'pack.ruleTwice', found);
  groups.forEach((group, index) => {
    const path = ['rules', 'rules', index, 'parameters'];
    checkUnique(listMember(group, 'parameters'), path, 'name', 'pack.parameterTwice', found);
  });
  const writtenValue = (ruleId: string, name: string): string | undefined => {
    const parameters = groups
      .filter((group) => textMember(group, 'id') === ruleId)
      .flatMap((group) => listMember(group, 'parameters'));
    return textMember(
      parameters.find((parameter) => textMember(parameter, 'name') === name),
      'value',
    );
  };
  for (const { ruleId, name } of REQUIRED_PARAMETERS) {
    if (writtenValue(ruleId, name) === undefined) found.add(['rules'], 'pack.parameterMissing', { rule: ruleId, name });
  }
  checkBands(groups, writtenValue('A8', 'bandAmberFrom'), writtenValue('A8', 'bandGreenFrom'), found);
}

/** A8. */
function checkBands(
  groups: readonly RawNode[],
  amberFrom: string | undefined,
  greenFrom: string | undefined,
  found: Findings,
) {
  const isNumber = (value: string | undefined): value is string => value !== undefined && /^\d+(\.\d+)?$/.test(value);
  if (!isNumber(amberFrom) || !isNumber(greenFrom)) return;
  const verdict = scoreBands({ amberFrom, greenFrom });
  if (verdict.ok) return;
  const index = groups.findIndex((group) => textMember(group, 'id') === 'A8');
  found.add(['rules', 'rules', index], 'pack.bands', { amberFrom, greenFrom });
}

function checkPlans(raw: RawPack, found: Findings): void {
  const departmentIds = new Set(
    listMember(raw.zone, 'departments').flatMap((department) => textMember(department, 'id') ?? []),
  );
  checkUnique(raw.plans, ['plans'], 'year', 'pack.yearTwice', found);
  raw.plans.forEach((plan, planIndex) => {
    const tasks = listMember(plan, 'tasks');
    const path = ['plans', planIndex, 'tasks'];
    checkUnique(tasks, path, 'number', 'pack.taskTwice', found);
    if (raw.zone !== undefined) checkWeights(plan, planIndex, departmentIds, found);
    tasks.forEach((task, index) => {
      // Without a zone nobody knows its departments: one problem, not one for each task.
      if (raw.zone !== undefined) checkDepartments(task, [...path, index], departmentIds, found);
      const targets = listMember(task, 'targets');
      checkUnique(targets, [...path, index, 'targets'], 'number', 'pack.targetTwice', found);
      targets.forEach((target, targetIndex) => {
        const at = [...path, index, 'targets', targetIndex];
        checkMetric(target, at, found);
        checkDue(target, at, textMember(plan, 'year'), found);
      });
    });
  });
}

/** Weights of departments, where a plan has them, name every department that leads a task, and no stranger. */
function checkWeights(plan: RawNode, planIndex: number, known: ReadonlySet<string>, found: Findings): void {
  const weights = member(plan, 'departmentWeights');
  if (typeof weights !== 'object' || Array.isArray(weights)) return;
  const path = ['plans', planIndex, 'departmentWeights'];
  for (const value of Object.keys(weights)) {
    if (!known.has(value)) found.add([...path, value], 'pack.unknownDepartment', { value });
  }
  const leads = new Set(listMember(plan, 'tasks').flatMap((task) => textMember(task, 'department') ?? []));
  for (const value of leads) {
    if (known.has(value) && !Object.hasOwn(weights, value)) found.add(path, 'pack.weightMissing', { value });
  }
}

function checkDepartments(task: RawNode, path: Path, known: ReadonlySet<string>, found: Findings): void {
  const lead = textMember(task, 'department');
  if (lead && !known.has(lead)) found.add([...path, 'department'], 'pack.unknownDepartment', { value: lead });
  const cooperating = listMember(task, 'cooperating');
  cooperating.forEach((value, index) => {
    if (typeof value !== 'string') return;
    const at = [...path, 'cooperating', index];
    if (!known.has(value)) found.add(at, 'pack.unknownDepartment', { value });
    else if (value === lead || cooperating.indexOf(value) < index) found.add(at, 'pack.cooperatingTwice', { value });
  });
}

/** An attested target is proved by papers, a measured one names its metric and how much of it is full marks. */
function checkMetric(target: RawNode, path: Path, found: Findings): void {
  const kind = textMember(target, 'kind');
  const metric = textMember(target, 'metric');
  const required = textMember(target, 'required');
  if (kind === 'attested') {
    for (const field of ['metric', 'required', 'pace']) {
      if (member(target, field) !== undefined) found.add([...path, field], 'pack.attestedMetric', { field });
    }
  }
  if (kind === 'measured') {
    if (metric === undefined) found.add([...path, 'metric'], 'pack.metricMissing');
    if (required === undefined) found.add([...path, 'required'], 'pack.requiredMissing');
    if (metric && required && !isReachable(metric, required)) {
      found.add([...path, 'required'], 'pack.shareAboveOne', { metric });
    }
  }
}

function checkDue(target: RawNode, path: Path, year: string | undefined, found: Findings): void {
  const due = textMember(target, 'due');
  if (!due || !year || !/^\d{4}$/.test(year)) return;
  if (/^\d{2}-\d{2}$/.test(due) && !isCivilDate(`${year}-${due}`)) {
    // 29 February; other impossible days are wrong in any year and reported by the shape.
    if (due === '02-29') found.add([...path, 'due'], 'pack.dueNotInYear', { due, year });
  } else if (isCivilDate(due) && !due.startsWith(year)) {
    found.add([...path, 'due'], 'pack.dueNotInYear', { due, year });
  }
}

function checkUnique(nodes: readonly RawNode[], path: Path, field: string, key: string, found: Findings): void {
  const seen = new Set<string>();
  nodes.forEach((node, index) => {
    const value = textMember(node, field);
    if (value === undefined || value === '') return;
    if (seen.has(value)) found.add([...path, index, field], key, { value });
    seen.add(value);
  });
}

/** A department that doesn't total 100 is shown as the source has it; it is no error. */
function totalWarnings(plan: PlanDraft, planPlaces: ReadonlyMap<number, Place>): PackProblem[] {
  const place = planPlaces.get(plan.year) ?? wholeSource(String(plan.year));
  const leads = [...new Set(plan.tasks.map(({ departmentId }) => departmentId))];
  return leads.flatMap((department) => {
    const weights = plan.tasks
      .filter(({ departmentId }) => departmentId === department)
      .map(({ weight }) => exact(weight));
    const total = toDecimal(sum(weights));
    return total === EXPECTED_TOTAL
      ? []
      : [
          problem(place, 'pack.departmentTotal', {
            department,
            year: plan.year,
            total,
            expected: EXPECTED_TOTAL,
          }),
        ];
  });
}

function packOf(zone: CheckedZone, rules: CheckedRules, plans: readonly CheckedPlan[]): ZonePack {
  return {
    ...zone,
    departments: zone.departments.map((department) => ({
      ...department,
      formerNames: department.formerNames.toSorted((a, b) => (a.until < b.until ? -1 : 1)),
    })),
    parameters: rules.rules.flatMap(({ id, parameters }) =>
      parameters.map((parameter): PackParameter => ({ ruleId: id, ...parameter })),
    ),
    plans: plans.map(draftOf).sort((a, b) => a.year - b.year),
  };
}

function draftOf(plan: CheckedPlan): PlanDraft {
  return {
    ...plan,
    departmentWeights: weightsOf(plan),
    tasks: plan.tasks
      .map(({ department, note, targets, ...task }) => ({
        ...task,
        departmentId: department,
        note: note ?? null,
        weight: plainDecimal(task.weight),
        targets: targets
          .map(({ due, metric, required, pace, ...target }) => ({
            ...target,
            metric: metric ?? null,
            required: required === undefined ? null : plainDecimal(required),
            pace: pace ?? null,
            parts: plainDecimal(target.parts),
            dueOn: due.length === 5 ? `${plan.year}-${due}` : due,
          }))
          .sort((a, b) => a.number - b.number),
      }))
      .sort((a, b) => a.number - b.number),
  };
}

function weightsOf({ departmentWeights }: CheckedPlan): Record<string, string> | null {
  if (!departmentWeights) return null;
  return Object.fromEntries(Object.entries(departmentWeights).map(([id, weight]) => [id, plainDecimal(weight)]));
}
