import type Fraction from 'fraction.js';
import type { Bilingual } from '../platform/bilingual.ts';
import type { CivilDate } from '../platform/calendar.ts';
import { exact, greatest, ONE, sum, ZERO } from './exact.ts';
import { isMetricId, METRICS, type MetricId, type MetricReading } from './metrics.ts';
import { assessTarget, type DepartmentScore, measuredCompletion, type TargetScore, type TaskScore } from './scoring.ts';

/** Whose turn it is: the verifier's, the department's with papers, or its daily work's, which is measured. */
export const GAIN_WAYS = ['verification', 'handIn', 'measured'] as const;
export type GainWay = (typeof GAIN_WAYS)[number];

/** Points that a department does not have yet, and what would bring them. */
export interface Gain {
  way: GainWay;
  taskNumber: number;
  taskTitle: Bilingual;
  key: string;
  title: Bilingual;
  dueOn: CivilDate;
  state: TargetScore['state'];
  isOverdue: boolean;
  isBehindPace: boolean;
  /** Of the department's total. */
  points: Fraction;
  measured: MeasuredGain | null;
}

/** What the rows behind a measured target are worth. */
export interface MeasuredGain {
  metric: MetricId;
  required: string;
  /** Null without data. */
  reading: MetricReading | null;
  /** So many rows more must count until nothing is lost. */
  missing: number;
  /** Points if one more row comes that counts. */
  oneMore: Fraction;
  /** Points if one row that does not count came to count; null where there is none. */
  oneMended: Fraction | null;
}

/**
 * A2, A3: what would raise a department's score. Points at stake of a target = weight x parts / sum(parts) x (1 - verified
 * completion); what is handed in stands apart from what is left to do. Together they are exactly what the department's
 * assessable weight has more than its verified points. The most points first, then the nearest day.
 */
export const gainsOf = (department: Pick<DepartmentScore, 'tasks'>): Gain[] =>
  department.tasks
    .flatMap(gainsOfTask)
    .sort((a, b) => b.points.compare(a.points) || a.dueOn.localeCompare(b.dueOn) || a.taskNumber - b.taskNumber);

/** All points of some gains. */
export const pointsOf = (gains: readonly Gain[]): Fraction => sum(gains.map(({ points }) => points));

function gainsOfTask(task: TaskScore): Gain[] {
  const outcomes = task.targets
    .map((target) => ({ score: target, ...assessTarget({ ...target, standing: target.basis }) }))
    .filter(({ state }) => state !== 'inapplicable');
  const allParts = sum(outcomes.map(({ parts }) => parts));
  return outcomes.flatMap(({ score, parts, verified, projected }) => {
    const worth = exact(task.weight).mul(parts).div(allParts);
    const reached = verified ?? ZERO;
    const claimed = greatest(projected ?? ZERO, reached);
    const gain = (way: GainWay, share: Fraction): Gain[] =>
      share.equals(ZERO) ? [] : [gainOf(task, score, way, worth.mul(share), worth)];
    if (score.kind === 'measured') return gain('measured', ONE.sub(reached));
    return [...gain('verification', claimed.sub(reached)), ...gain('handIn', ONE.sub(claimed))];
  });
}

function gainOf(task: TaskScore, target: TargetScore, way: GainWay, points: Fraction, worth: Fraction): Gain {
  const { key, title, dueOn, state, isOverdue, isBehindPace } = target;
  return {
    way,
    taskNumber: task.number,
    taskTitle: task.title,
    key,
    title,
    dueOn,
    state,
    isOverdue,
    isBehindPace,
    points,
    measured: way === 'measured' ? measuredGain(target, worth) : null,
  };
}

/** What one more row is worth to a measured target of so many points; null for what is not measured. */
export function measuredGain(
  { metric, required, basis: { reading } }: TargetScore,
  worth: Fraction,
): MeasuredGain | null {
  // A plan names metrics of the catalogue only; one of an older catalogue has no rows to speak of.
  if (metric === null || !isMetricId(metric)) return null;
  const asked = required ?? '1';
  const counted = reading?.counted ?? 0;
  const rows = reading?.rows ?? 0;
  const isShare = METRICS[metric] === 'share';
  const completion = (count: number, of: number) =>
    measuredCompletion(exact(String(count)).div(exact(String(isShare ? of : 1))), asked);
  const now = isShare && rows === 0 ? ZERO : completion(counted, rows);
  const raised = (then: Fraction) => worth.mul(then.sub(now));
  const needed = isShare ? exact(asked).mul(Math.max(rows, 1)) : exact(asked);
  return {
    metric,
    required: asked,
    reading,
    missing: Math.max(0, Number(needed.ceil().valueOf()) - counted),
    oneMore: raised(completion(counted + 1, rows + 1)),
    oneMended: isShare && counted < rows ? raised(completion(counted + 1, rows)) : null,
  };
}
