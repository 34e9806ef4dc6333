import { readScores, type ScoredPlan } from '../assessment/read-scores.ts';
import { readTrend, type TrendPoint } from '../assessment/trend.ts';
import { dataVersion } from '../audit/data-version.ts';
import { civilDate, yearOf } from '../platform/calendar.ts';
import { ProductError } from '../platform/errors.ts';
import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { type Tx, withZones } from '../platform/tenant.ts';
import type { DepartmentKind } from '../zones/department-kinds.ts';
import { loadDepartmentHistory } from '../zones/departments.ts';
import { readRulePack } from '../zones/rule-pack.ts';
import { type BandLimits, bandLimits } from '../zones/score-bands.ts';

/** One zone among others; `scored` is null when the zone has no plan for the year. */
export interface ZoneInOverview {
  zone: { id: string; shortZh: string; shortEn: string; industryZh: string; industryEn: string; demo: boolean };
  scored: ScoredPlan | null;
  trend: TrendPoint[];
  bands: BandLimits;
  /** The same kind can be compared across zones. */
  departmentKinds: Record<string, DepartmentKind>;
  dataVersion: string;
}

/**
 * Zones side by side, each in percent of its own total, from one snapshot. For whoever may see the scores of at least
 * one zone; others' zones are simply not there.
 */
export async function readOverview(
  context: RequestContext,
  input: { year?: number },
): Promise<{ year: number; years: number[]; zones: ZoneInOverview[] }> {
  const { actor, platform } = context;
  const year = input.year ?? yearOf(civilDate(actor.now, platform.timeZone));
  const known = await platform.prisma.zone.findMany({ orderBy: { id: 'asc' } });
  const visible = known.filter(({ id }) => can(actor, 'scores.view', id));
  if (visible.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
  const zoneIds = visible.map(({ id }) => id);
  return withZones(
    platform.prisma,
    zoneIds,
    async (tx) => {
      const plans = await tx.plan.findMany({
        where: { zoneId: { in: zoneIds } },
        select: { zoneId: true, year: true },
        orderBy: { year: 'desc' },
      });
      const zones: ZoneInOverview[] = [];
      for (const zone of visible) {
        const hasPlan = plans.some((plan) => plan.zoneId === zone.id && plan.year === year);
        zones.push(await readOne(context, tx, zone, hasPlan ? year : null));
      }
      return { year, years: [...new Set(plans.map((plan) => plan.year))], zones };
    },
    { readOnly: true },
  );
}

async function readOne(
  { actor, platform }: RequestContext,
  tx: Tx,
  zone: ZoneInOverview['zone'],
  year: number | null,
): Promise<ZoneInOverview> {
  const today = civilDate(actor.now, platform.timeZone);
  const at = year === null ? null : { zoneId: zone.id, year, now: actor.now };
  const departments = await loadDepartmentHistory(tx, zone.id);
  return {
    zone,
    scored: at && (await readScores(platform, tx, { ...at, asOf: today })),
    trend: at ? (await readTrend(platform, tx, at)).points : [],
    bands: bandLimits(await readRulePack(tx, zone.id)),
    departmentKinds: Object.fromEntries(departments.map(({ id, kind }) => [id, kind])),
    dataVersion: await dataVersion(tx, zone.id),
  };
}
