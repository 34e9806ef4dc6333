import { readScores, type ScoredPlan } from '../assessment/read-scores.ts';
import { readTrend, type TrendPoint } from '../assessment/trend.ts';
import { civilDate, yearOf } from '../platform/calendar.ts';
import { ProductError } from '../platform/errors.ts';
import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { withZones } from '../platform/tenant.ts';

/** One zone among others; `scored` is null when the zone has no plan for the year. */
export interface ZoneInOverview {
  zone: { id: string; shortZh: string; shortEn: string; industryZh: string; industryEn: string; demo: boolean };
  scored: ScoredPlan | null;
  trend: TrendPoint[];
}

/**
 * Zones side by side, each in percent of its own total, from one snapshot. For whoever may see the scores of at least
 * one zone; others' zones are simply not there.
 */
export async function readOverview(
  context: RequestContext,
  input: { year?: number },
): Promise<{ year: number; zones: ZoneInOverview[] }> {
  const { actor, platform } = context;
  const year = input.year ?? yearOf(civilDate(actor.now, platform.timeZone));
  const known = await platform.prisma.zone.findMany({ orderBy: { id: 'asc' } });
  const visible = known.filter(({ id }) => can(actor, 'scores.view', id));
  if (visible.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
  const zones = await withZones(
    platform.prisma,
    visible.map(({ id }) => id),
    async (tx) => {
      const found: ZoneInOverview[] = [];
      for (const zone of visible) {
        const plan = await tx.plan.findUnique({
          where: { zoneId_year: { zoneId: zone.id, year } },
          select: { id: true },
        });
        const at = { zoneId: zone.id, year, now: actor.now };
        found.push({
          zone,
          scored: plan && (await readScores(platform, tx, { ...at, asOf: civilDate(actor.now, platform.timeZone) })),
          trend: plan ? (await readTrend(platform, tx, at)).points : [],
        });
      }
      return found;
    },
    { readOnly: true },
  );
  return { year, zones };
}
