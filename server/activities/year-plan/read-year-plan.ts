import type { z } from 'zod';
import { exact } from '../../assessment/exact.ts';
import { measuredGain } from '../../assessment/gains.ts';
import { openMeasurements } from '../../assessment/measure.ts';
import { presentMeasured, usualYear } from '../../assessment/read-gains.ts';
import { readScores, type ScoredPlan, within } from '../../assessment/read-scores.ts';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Locale } from '../../platform/bilingual.ts';
import { yearOf } from '../../platform/calendar.ts';
import { isProductError, notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type BodyView, loadBodies, mayActFor } from '../body.ts';
import type { EntryKind } from '../calendar/kinds.ts';
import { type Entry, loadEntries } from '../calendar/load-entries.ts';
import { isLogMetric, LOG_METRICS } from './log-metrics.ts';
import { STEPS, type Step, type YearPlanOutput, type yearPlanInput } from './schema.ts';

const NEEDS = {
  training: 'training.manage',
  visit: 'laboratory.guide',
  post: 'post.publish',
  meeting: 'meeting.manage',
  inspection: 'inspection.plan',
  publicity: 'publicity.log',
} as const satisfies Record<Step, Permission>;

/** Of posts the log itself tells: a year has too many to plan by. */
const PLANNED_KINDS: readonly EntryKind[] = ['training', 'meeting', 'inspection', 'visit', 'publicity'];

type Department = BodyView & { id: string };
type Targets = YearPlanOutput['targets'];

/** A body's year against the targets that its daily work feeds: where they stand, and what was planned and done. */
export function readYearPlan(
  context: RequestContext & { locale: Locale },
  input: z.infer<typeof yearPlanInput>,
): Promise<YearPlanOutput> {
  return readInZone(context, input.zone, 'activities.view', async (work) => {
    const { zoneId, actor, now, today } = work;
    const scored = await orNone(async () => {
      const year = input.year ?? (await usualYear(work));
      return readScores(context.platform, work.tx, { zoneId, year, asOf: today, now });
    });
    const bodies = await departmentsOf(work, scored);
    const body = bodyAsked(work, input.department, bodies, scored);
    const year = scored?.scores.year ?? input.year ?? yearOf(today);
    const targets = scored && body ? await targetsOf(work, scored, body.id, context.locale) : [];
    const entries = await loadEntries(work, { from: `${year}-01-01`, to: `${year}-12-31` }, PLANNED_KINDS);
    return {
      year,
      today,
      state: scored?.plan.state ?? null,
      body,
      bodies,
      targets,
      entries: entries.filter((entry) => body !== null && belongsTo(entry, body, targets)),
      steps: body ? STEPS.filter((step) => mayActFor(actor, NEEDS[step], zoneId, body.id)) : [],
    };
  });
}

/** A zone without a plan has logs all the same. */
async function orNone(read: () => Promise<ScoredPlan>): Promise<ScoredPlan | null> {
  try {
    return await read();
  } catch (error) {
    if (isProductError(error) && error.code === 'notFound') return null;
    throw error;
  }
}

/** The departments and associations at work, or with tasks in the plan. */
async function departmentsOf(work: ZoneWork, scored: ScoredPlan | null): Promise<Department[]> {
  const tasked = new Set(scored?.scores.departments.map(({ id }) => id));
  return (await loadBodies(work)).flatMap(({ isClosed, id, name, isAssociation }) =>
    id !== null && (!isClosed || tasked.has(id)) ? [{ id, name, isAssociation }] : [],
  );
}

function bodyAsked(
  { actor, zoneId }: ZoneWork,
  asked: string | undefined,
  bodies: readonly Department[],
  scored: ScoredPlan | null,
): Department | null {
  const find = (id: string | null | undefined) => bodies.find((body) => body.id === id);
  if (asked !== undefined) {
    const named = find(asked);
    if (!named) throw notFound('departmentNotFound');
    return named;
  }
  const own = actor.memberships.find((member) => member.zoneId === zoneId && find(member.departmentId));
  const fed = scored?.scores.departments.filter(({ tasks }) =>
    tasks.some(({ targets }) => targets.some(({ metric }) => isLogMetric(metric))),
  );
  const isFed = ({ id }: Department) => fed?.some((department) => department.id === id) === true;
  return (
    find(own?.departmentId) ??
    bodies.find((body) => body.isAssociation && isFed(body)) ??
    bodies.find(isFed) ??
    bodies[0] ??
    null
  );
}

async function targetsOf(work: ZoneWork, { scores }: ScoredPlan, id: string, locale: Locale): Promise<Targets> {
  const { tx, zoneId, today, timeZone } = work;
  const tasks = scores.departments.find((department) => department.id === id)?.tasks ?? [];
  const fed = tasks.flatMap((task) =>
    task.targets
      .filter(({ metric, state }) => isLogMetric(metric) && state !== 'inapplicable')
      .map((target) => ({ task, target })),
  );
  const metrics = fed.map(({ target }) => target.metric);
  const measurements = await openMeasurements(tx, zoneId, scores.year, timeZone, metrics);
  return fed.flatMap(({ task, target }) => {
    const points = target.points ?? '0';
    const gain = measuredGain(target, exact(points));
    if (gain === null || !isLogMetric(gain.metric)) return [];
    const { key, title, dueOn, isBehindPace, completion } = target;
    return [
      {
        key,
        taskNumber: task.number,
        title: title[locale],
        dueOn,
        isBehindPace,
        points,
        completion: completion.verified,
        measured: {
          ...presentMeasured(work, gain, measurements, within(today, scores.year)),
          metric: gain.metric,
        },
      },
    ];
  });
}

function belongsTo({ kind, body: by }: Entry, body: Department, targets: Targets): boolean {
  if (by.id === body.id) return true;
  return targets.some(({ measured: { metric } }) => LOG_METRICS[metric] === kind);
}
