import { dataVersion } from '../audit/data-version.ts';
import { type CivilDate, civilDate } from '../platform/calendar.ts';
import { ProductError } from '../platform/errors.ts';
import type { Platform } from '../platform/platform.ts';
import type { Tx } from '../platform/tenant.ts';
import { type Measurements, openMeasurements } from './measure.ts';
import { type Scoreboard, type ScoreInputs, scorePlan } from './scoring.ts';
import { snapshotSchema } from './snapshot.ts';
import { type AssessmentHistory, NOTHING, standingsAt } from './standing.ts';
import { findPlan, loadDepartments, loadHistory, loadTasks, type PlanInForce } from './store.ts';

/** A scoreboard with the plan that it scores. */
export interface ScoredPlan {
  plan: PlanInForce;
  scores: Scoreboard;
  /** When it was worked out: it may come from the cache, or from a closed year's snapshot. */
  computedAt: string;
}

interface ReadAt {
  zoneId: string;
  year: number;
  asOf: CivilDate;
  now: Date;
}

/**
 * A zone's scores as of a civil day (to its end; today's to this instant). Computed from the records, never stored:
 * kept only in a cache that every write to the zone makes obsolete. A closed year answers from its frozen snapshot.
 */
export async function readScores(platform: Platform, tx: Tx, at: ReadAt): Promise<ScoredPlan> {
  const key = ['scores', at.zoneId, at.year, at.asOf, await dataVersion(tx, at.zoneId)].join('|');
  return platform.cache.remember(key, () => computeScores(platform, tx, at));
}

async function computeScores(platform: Platform, tx: Tx, at: ReadAt): Promise<ScoredPlan> {
  const { zoneId, year, asOf, now } = at;
  const today = civilDate(now, platform.timeZone);
  if (asOf > today)
    throw new ProductError('badInput', { key: 'badInput' }, { fields: { asOf: { key: 'field.future' } } });
  const plan = await findPlan(tx, zoneId, year, within(asOf, year));
  if (plan.state === 'closed') {
    const frozen = await frozenScores(tx, zoneId, plan.id, endOf(asOf, today, now, platform.timeZone));
    if (frozen) return { plan, ...frozen };
  }
  const sources = await openSources(tx, zoneId, plan, platform.timeZone);
  const inputs = await loadInputs(tx, zoneId, plan, asOf, sources, endOf(asOf, today, now, platform.timeZone));
  return { plan, scores: scorePlan(inputs), computedAt: now.toISOString() };
}

/** What all days of a plan's year are scored from, loaded once. */
export interface ScoreSources {
  history: AssessmentHistory;
  measurements: Measurements;
}

export async function openSources(tx: Tx, zoneId: string, plan: PlanInForce, timeZone: string): Promise<ScoreSources> {
  const tasks = await loadTasks(tx, zoneId, plan.id, plan.planVersion);
  const metrics = tasks.flatMap(({ targets }) => targets.map(({ metric }) => metric));
  return {
    history: await loadHistory(tx, zoneId, plan.id),
    measurements: await openMeasurements(tx, zoneId, plan.year, timeZone, metrics),
  };
}

/** What the score of a day is computed from. */
export async function loadInputs(
  tx: Tx,
  zoneId: string,
  plan: PlanInForce,
  asOf: CivilDate,
  { history, measurements }: ScoreSources,
  instant: string,
): Promise<ScoreInputs> {
  const departments = await loadDepartments(tx, zoneId, within(asOf, plan.year));
  const tasks = await loadTasks(tx, zoneId, plan.id, plan.planVersion);
  const standings = standingsAt(history, instant);
  return {
    zone: zoneId,
    year: plan.year,
    asOf,
    planVersion: plan.planVersion,
    departments: departments.map(({ id, name }) => ({ id, name })),
    departmentWeights: plan.departmentWeights,
    tasks: tasks.map((task) => ({
      ...task,
      targets: task.targets.map((target) => ({
        ...target,
        standing: {
          ...(standings.get(target.key) ?? NOTHING),
          reading: measurements.reading(target.metric, within(asOf, plan.year)),
        },
      })),
    })),
  };
}

/** The snapshot that was the last one at an instant. */
async function frozenScores(
  tx: Tx,
  zoneId: string,
  planId: string,
  instant: string,
): Promise<Omit<ScoredPlan, 'plan'> | null> {
  const close = await tx.planClose.findFirst({
    where: { zoneId, planId, closedAt: { lte: new Date(instant) } },
    orderBy: { revision: 'desc' },
  });
  return close && { scores: snapshotSchema.parse(close.snapshot).scores, computedAt: close.closedAt.toISOString() };
}

/** A plan's versions and names are those of a day inside its own year, even when it is read later. */
export const within = (day: CivilDate, year: number): CivilDate => {
  const last = `${year}-12-31`;
  const first = `${year}-01-01`;
  return day > last ? last : day < first ? first : day;
};

/** The last instant of a civil day, or this instant for today; ISO 8601 UTC. */
export function endOf(day: CivilDate, today: CivilDate, now: Date, timeZone: string): string {
  if (day >= today) return now.toISOString();
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '');
  return new Date(`${day}T23:59:59.999${offset || 'Z'}`).toISOString();
}
