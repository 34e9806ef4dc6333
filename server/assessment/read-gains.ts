import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../audit/write-in-zone.ts';
import type { Locale } from '../platform/bilingual.ts';
import { yearOf } from '../platform/calendar.ts';
import { notFound } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { toDecimal } from './exact.ts';
import { GAIN_WAYS, type Gain, type GainWay, gainsOf, type MeasuredGain, pointsOf } from './gains.ts';
import type { gainsInput, gainsOutput } from './gains-schema.ts';
import { type Measurements, mayCountRows, openMeasurements, rowsFor } from './measure.ts';
import { readScores, within } from './read-scores.ts';

/** So many rows that do not count stand with a target; the rest is on the page of its log. */
const ROWS_SHOWN = 10;

/**
 * A2, A3: what would raise a department's score. A department and an association look at their own, whoever sees all
 * evidence at any; what the rows tell follows each metric's own rules.
 * @throws ProductError 404 for a department without tasks
 */
export function readGains(
  { platform, locale, ...context }: RequestContext & { locale: Locale },
  { zone, department: id, ...asked }: z.infer<typeof gainsInput>,
): Promise<z.infer<typeof gainsOutput>> {
  return readInZone({ platform, ...context }, zone, 'scores.view', async (work) => {
    const { tx, zoneId, actor, now, today, timeZone } = work;
    permit(actor, 'evidence.view', zoneId, id);
    const year = asked.year ?? (await usualYear(work));
    const { plan, scores } = await readScores(platform, tx, { zoneId, year, asOf: today, now });
    const department = scores.departments.find((each) => each.id === id);
    if (!department) throw notFound('departmentNotFound');
    const gains = gainsOf(department);
    const metrics = gains.map(({ measured }) => measured?.metric ?? null);
    const measurements = await openMeasurements(tx, zoneId, year, timeZone, metrics);
    const totalOf = (way: GainWay) => toDecimal(pointsOf(gains.filter((gain) => gain.way === way)));
    return {
      year,
      asOf: scores.asOf,
      isOpen: plan.state === 'in-force',
      department: { id, name: department.name[locale] },
      assessableWeight: department.assessableWeight,
      verified: department.verified,
      total: toDecimal(pointsOf(gains)),
      byWay: Object.fromEntries(GAIN_WAYS.map((way) => [way, totalOf(way)])) as Record<GainWay, string>,
      items: gains.map(({ points, taskTitle, title, measured, ...gain }: Gain) => ({
        ...gain,
        taskTitle: taskTitle[locale],
        title: title[locale],
        points: toDecimal(points),
        measured: measured && presentMeasured(work, measured, measurements, within(today, year)),
      })),
    };
  });
}

/** This year's plan, or else the newest. */
export async function usualYear({ tx, zoneId, today }: Pick<ZoneWork, 'tx' | 'zoneId' | 'today'>): Promise<number> {
  const plans = await tx.plan.findMany({ where: { zoneId }, select: { year: true }, orderBy: { year: 'desc' } });
  const years = plans.map(({ year }) => year);
  const [newest] = years;
  if (newest === undefined) throw notFound('planNotFound');
  return years.includes(yearOf(today)) ? yearOf(today) : newest;
}

/** What stands behind a measured target on a day, as this reader may know it. */
export function presentMeasured(
  { actor, zoneId }: Pick<ZoneWork, 'actor' | 'zoneId'>,
  { metric, required, reading, missing, oneMore, oneMended }: MeasuredGain,
  measurements: Measurements,
  day: string,
) {
  const open = rowsFor(
    actor,
    zoneId,
    metric,
    measurements.rows(metric, day).filter(({ isCounted }) => !isCounted),
  );
  return {
    metric,
    required,
    value: reading?.value ?? null,
    from: reading?.from ?? null,
    to: reading?.to ?? null,
    worth: mayCountRows(actor, zoneId, metric)
      ? {
          rows: reading?.rows ?? 0,
          counted: reading?.counted ?? 0,
          missing,
          oneMore: toDecimal(oneMore),
          oneMended: oneMended && toDecimal(oneMended),
        }
      : null,
    open: open.slice(0, ROWS_SHOWN),
    openLeft: Math.max(0, open.length - ROWS_SHOWN),
  };
}
