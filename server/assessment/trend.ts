import { dataVersion } from '../audit/data-version.ts';
import { type CivilDate, civilDate } from '../platform/calendar.ts';
import type { Platform } from '../platform/platform.ts';
import type { Tx } from '../platform/tenant.ts';
import { endOf, loadInputs, openSources, within } from './read-scores.ts';
import { scorePlan } from './scoring.ts';
import { findPlan } from './store.ts';

export interface TrendPoint {
  date: CivilDate;
  verified: string | null;
  projected: string | null;
  coverage: string | null;
  departments: { id: string; verified: string | null }[];
}

/**
 * How a year's score moved: at the end of each month gone by, and today. Recomputed from the records with the plan
 * version in force on each day, so a late correction shows where it belongs.
 */
export async function readTrend(
  platform: Platform,
  tx: Tx,
  { zoneId, year, now }: { zoneId: string; year: number; now: Date },
): Promise<{ points: TrendPoint[] }> {
  const today = civilDate(now, platform.timeZone);
  const key = ['trend', zoneId, year, today, await dataVersion(tx, zoneId)].join('|');
  return platform.cache.remember(key, async () => {
    const points: TrendPoint[] = [];
    const newest = await findPlan(tx, zoneId, year, within(today, year));
    const sources = await openSources(tx, zoneId, newest, platform.timeZone);
    for (const day of monthEnds(year, today)) {
      const plan = await findPlan(tx, zoneId, year, day);
      const instant = endOf(day, today, now, platform.timeZone);
      const scores = scorePlan(await loadInputs(tx, zoneId, plan, day, sources, instant));
      points.push({
        date: day,
        verified: scores.percent?.verified ?? null,
        projected: scores.percent?.projected ?? null,
        coverage: scores.coverage,
        departments: scores.departments.map(({ id, percent }) => ({ id, verified: percent?.verified ?? null })),
      });
    }
    return { points };
  });
}

/** The last day of each month of the year that is over, and today while the year runs. */
export function monthEnds(year: number, today: CivilDate): CivilDate[] {
  const ends = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
  );
  const past = ends.filter((day) => day < today);
  return past.length < 12 && today >= `${year}-01-01` ? [...past, today] : past;
}
