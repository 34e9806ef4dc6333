import type Fraction from 'fraction.js';
import type { Bilingual } from '../platform/bilingual.ts';
import { type CivilDate, daysBetween } from '../platform/calendar.ts';
import { exact, greatest, HUNDRED, least, ONE, sum, toDecimal, ZERO } from './exact.ts';
import { METRICS, type MetricReading } from './metrics.ts';
import type { Standing } from './standing.ts';
import { THEMES, type Theme } from './themes.ts';

/** Everything a zone's score is computed from, as plain data. Decimals are strings. */
export interface ScoreInputs {
  zone: string;
  year: number;
  asOf: CivilDate;
  planVersion: number;
  departments: readonly { id: string; name: Bilingual }[];
  /** Weights of departments for the zone's percent; null for the plain mean. */
  departmentWeights: Readonly<Record<string, string>> | null;
  tasks: readonly TaskInput[];
}

export interface TaskInput {
  number: number;
  departmentId: string;
  cooperating: readonly string[];
  weight: string;
  theme: Theme;
  title: Bilingual;
  note: Bilingual | null;
  rules: readonly string[];
  targets: readonly TargetInput[];
}

export interface TargetInput {
  key: string;
  number: number;
  kind: 'attested' | 'measured';
  metric: string | null;
  required: string | null;
  pace: 'even' | null;
  parts: string;
  dueOn: CivilDate;
  title: Bilingual;
  standing: Standing;
}

/** Not yet assessed, not applicable, no data and zero are four different things. */
export const TARGET_STATES = [
  'unassessed',
  'draft',
  'submitted',
  'returned',
  'verified',
  'measured',
  'noData',
  'inapplicable',
] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** A verified figure and the one that follows if all that is handed in gets verified as claimed. */
export interface Pair {
  verified: string;
  projected: string;
}

export interface TargetScore extends Omit<TargetInput, 'standing'> {
  state: TargetState;
  /** From 0 to 1; null where the target counts nothing yet or does not apply. */
  completion: { verified: string | null; projected: string | null };
  /** Points of the department's total that this target is worth; null when inapplicable. */
  points: string | null;
  isOverdue: boolean;
  isBehindPace: boolean;
  basis: Standing;
}

export interface TaskScore extends Omit<TaskInput, 'targets'>, Pair {
  /** The plan's weight, or 0 when all targets are inapplicable. */
  assessableWeight: string;
  coverage: string | null;
  state: TargetState;
  targets: TargetScore[];
}

export interface DepartmentScore extends Pair {
  id: string;
  name: Bilingual;
  totalWeight: string;
  assessableWeight: string;
  /** Percent of the department's own assessable weight; null when nothing is assessable. */
  percent: Pair | null;
  coverage: string | null;
  tasks: TaskScore[];
}

export interface ThemeScore extends Pair {
  theme: Theme;
  weight: string;
  assessableWeight: string;
  percent: Pair | null;
}

export interface Anomaly {
  kind: 'departmentTotal';
  departmentId: string;
  total: string;
  expected: string;
}

export interface Scoreboard {
  zone: string;
  year: number;
  asOf: CivilDate;
  planVersion: number;
  percent: Pair | null;
  coverage: string | null;
  anomalies: Anomaly[];
  departments: DepartmentScore[];
  themes: ThemeScore[];
}

/** What every department's tasks are expected to add up to; another total is kept and flagged. */
export const EXPECTED_TOTAL = '100';

/** Sums that tasks, departments, themes and zones have in common; exact until they leave as decimals. */
interface Sums {
  weight: Fraction;
  assessable: Fraction;
  assessed: Fraction;
  verified: Fraction;
  projected: Fraction;
}

/**
 * A2: scores a plan. Task = weight x sum(parts x completion) / sum(parts), dividing last; department = sum of its tasks,
 * percent of its own assessable weight; zone = mean of the departments' percents, weighted if the plan says so.
 * An inapplicable target leaves numerator and denominator; an unassessed one stays in the denominator and counts 0.
 */
export function scorePlan(inputs: ScoreInputs): Scoreboard {
  const scored = inputs.tasks.map((task) => scoreTask(task, inputs));
  const departments = inputs.departments
    .map(({ id, name }) => ({ id, name, scored: scored.filter(({ task }) => task.departmentId === id) }))
    .filter((department) => department.scored.length > 0)
    .map((department) => ({ ...department, sums: addUp(department.scored) }));
  const all = addUp(scored);
  return {
    zone: inputs.zone,
    year: inputs.year,
    asOf: inputs.asOf,
    planVersion: inputs.planVersion,
    percent: zonePercent(departments, inputs.departmentWeights),
    coverage: share(all.assessed, all.assessable),
    anomalies: departments.flatMap(({ id, sums }) => totalAnomaly(id, sums.weight)),
    departments: departments.map(({ id, name, scored: tasks, sums }) => ({
      id,
      name,
      totalWeight: toDecimal(sums.weight),
      assessableWeight: toDecimal(sums.assessable),
      verified: toDecimal(sums.verified),
      projected: toDecimal(sums.projected),
      percent: percentOf(sums),
      coverage: share(sums.assessed, sums.assessable),
      tasks: tasks.map(({ score }) => score),
    })),
    themes: themeScores(scored),
  };
}

interface ScoredTask {
  task: TaskInput;
  sums: Sums;
  score: TaskScore;
}

function scoreTask(task: TaskInput, { asOf, year }: ScoreInputs): ScoredTask {
  const weight = exact(task.weight);
  const outcomes = task.targets.map((target) => assessTarget(target));
  const applicable = outcomes.filter(({ state }) => state !== 'inapplicable');
  const allParts = sum(applicable.map(({ parts }) => parts));
  // Divide last: parts and completions are multiplied and added first.
  const ofWeight = (parts: Fraction) => (allParts.equals(ZERO) ? ZERO : weight.mul(parts).div(allParts));
  const sums: Sums = {
    weight,
    assessable: applicable.length === 0 ? ZERO : weight,
    assessed: ofWeight(sum(applicable.filter(({ isAssessed }) => isAssessed).map(({ parts }) => parts))),
    verified: ofWeight(sum(applicable.map(({ parts, verified }) => parts.mul(verified ?? ZERO)))),
    projected: ofWeight(sum(applicable.map(({ parts, projected }) => parts.mul(projected ?? ZERO)))),
  };
  const targets = outcomes.map(({ target, state, parts, verified, projected }): TargetScore => {
    const { standing, ...definition } = target;
    return {
      ...definition,
      state,
      completion: { verified: verified && toDecimal(verified), projected: projected && toDecimal(projected) },
      points: state === 'inapplicable' ? null : toDecimal(ofWeight(parts)),
      isOverdue: isOverdue(state, verified, target.dueOn, asOf),
      isBehindPace: isBehindPace(target, verified, asOf, year),
      basis: standing,
    };
  });
  const { targets: _targets, ...definition } = task;
  const score: TaskScore = {
    ...definition,
    assessableWeight: toDecimal(sums.assessable),
    verified: toDecimal(sums.verified),
    projected: toDecimal(sums.projected),
    coverage: share(sums.assessed, sums.assessable),
    state: taskState(targets.map(({ state }) => state)),
    targets,
  };
  return { task, sums, score };
}

/** Where one target stands, exactly. */
export interface TargetOutcome {
  target: TargetInput;
  state: TargetState;
  parts: Fraction;
  isAssessed: boolean;
  verified: Fraction | null;
  projected: Fraction | null;
}

/** A3: only a mark or a measurement counts; what is handed in counts in the projection, as claimed. */
export function assessTarget(target: TargetInput): TargetOutcome {
  const { standing } = target;
  const parts = exact(target.parts);
  if (standing.inapplicable) {
    return { target, state: 'inapplicable', parts, isAssessed: false, verified: null, projected: null };
  }
  if (target.kind === 'measured') {
    const verified = standing.reading && measuredCompletion(actualOf(standing.reading), target.required ?? '1');
    return {
      target,
      state: verified ? 'measured' : 'noData',
      parts,
      isAssessed: verified !== null,
      verified,
      projected: verified,
    };
  }
  const verified = standing.mark && exact(standing.mark.completion);
  const claimed = standing.pending && exact(standing.pending.claimed);
  return {
    target,
    state: attestedState(standing),
    parts,
    isAssessed: verified !== null,
    verified,
    // A claim below the mark never lowers the projection: verified <= projected.
    projected: claimed ? greatest(claimed, verified ?? ZERO) : verified,
  };
}

/** A measured target: min(1, actual / required). */
export const measuredCompletion = (actual: Fraction, required: string): Fraction =>
  least(ONE, actual.div(exact(required)));

/** A share is taken from its rows: the decimal of a third is already rounded. */
const actualOf = ({ metric, value, rows, counted }: MetricReading): Fraction =>
  METRICS[metric] === 'share' ? exact(String(counted)).div(exact(String(rows))) : exact(value);

function attestedState({ pending, open, mark }: Standing): TargetState {
  if (pending) return 'submitted';
  if (open) return open.state;
  return mark ? 'verified' : 'unassessed';
}

/** A task shows the state that asks most of somebody; 'verified' or 'measured' only when all of it is. */
const MOST_PRESSING: readonly TargetState[] = [
  'returned',
  'submitted',
  'draft',
  'unassessed',
  'noData',
  'verified',
  'measured',
  'inapplicable',
];

function taskState(states: readonly TargetState[]): TargetState {
  return MOST_PRESSING.find((state) => states.includes(state)) ?? 'unassessed';
}

/** Past its day with nothing handed in, or measured below what is required. Without a source it is nobody's fault. */
function isOverdue(state: TargetState, verified: Fraction | null, dueOn: CivilDate, asOf: CivilDate): boolean {
  if (asOf <= dueOn) return false;
  if (state === 'measured') return verified !== null && verified.compare(ONE) < 0;
  return state === 'unassessed' || state === 'draft' || state === 'returned';
}

/** Behind pace: a target that fills up evenly over the year stands below the share of the year gone by. A warning only. */
function isBehindPace(target: TargetInput, verified: Fraction | null, asOf: CivilDate, year: number): boolean {
  if (target.pace !== 'even' || verified === null) return false;
  return verified.compare(shareOfYearGone(asOf, year)) < 0;
}

function shareOfYearGone(asOf: CivilDate, year: number): Fraction {
  const start = `${year}-01-01`;
  const days = daysBetween(start, `${year + 1}-01-01`);
  const gone = Math.min(Math.max(daysBetween(start, asOf) + 1, 0), days);
  return exact(String(gone)).div(exact(String(days)));
}

function addUp(scored: readonly { sums: Sums }[]): Sums {
  const total = (of: (sums: Sums) => Fraction) => sum(scored.map(({ sums }) => of(sums)));
  return {
    weight: total((sums) => sums.weight),
    assessable: total((sums) => sums.assessable),
    assessed: total((sums) => sums.assessed),
    verified: total((sums) => sums.verified),
    projected: total((sums) => sums.projected),
  };
}

const share = (part: Fraction, whole: Fraction): string | null =>
  whole.equals(ZERO) ? null : toDecimal(part.div(whole));

function percentOf({ assessable, verified, projected }: Sums): Pair | null {
  if (assessable.equals(ZERO)) return null;
  const percent = (points: Fraction) => toDecimal(points.mul(HUNDRED).div(assessable));
  return { verified: percent(verified), projected: percent(projected) };
}

/** The mean of the departments' percents, by the plan's department weights if it has any. */
function zonePercent(
  departments: readonly { id: string; sums: Sums }[],
  weights: ScoreInputs['departmentWeights'],
): Pair | null {
  const counted = departments
    .filter(({ sums }) => !sums.assessable.equals(ZERO))
    .map(({ id, sums }) => ({ sums, weight: weights ? exact(weights[id] ?? '0') : ONE }));
  const allWeights = sum(counted.map(({ weight }) => weight));
  if (allWeights.equals(ZERO)) return null;
  const mean = (of: (sums: Sums) => Fraction) =>
    toDecimal(
      sum(counted.map(({ sums, weight }) => of(sums).mul(HUNDRED).mul(weight).div(sums.assessable))).div(allWeights),
    );
  return { verified: mean((sums) => sums.verified), projected: mean((sums) => sums.projected) };
}

function themeScores(scored: readonly ScoredTask[]): ThemeScore[] {
  const inTheme = (theme: Theme) => scored.filter(({ task }) => task.theme === theme);
  return THEMES.filter((theme) => inTheme(theme).length > 0).map((theme) => {
    const sums = addUp(inTheme(theme));
    return {
      theme,
      weight: toDecimal(sums.weight),
      assessableWeight: toDecimal(sums.assessable),
      verified: toDecimal(sums.verified),
      projected: toDecimal(sums.projected),
      percent: percentOf(sums),
    };
  });
}

/** A department that does not total 100 is kept as the source has it, and flagged. */
function totalAnomaly(departmentId: string, total: Fraction): Anomaly[] {
  return total.equals(exact(EXPECTED_TOTAL))
    ? []
    : [{ kind: 'departmentTotal', departmentId, total: toDecimal(total), expected: EXPECTED_TOTAL }];
}
