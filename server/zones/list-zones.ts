import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { withZones } from '../platform/tenant.ts';

/** The zones that the actor may see, each with the number of its working departments and the years of its plans. */
export async function listZones({ actor, platform }: RequestContext) {
  const known = await platform.prisma.zone.findMany({ orderBy: { id: 'asc' } });
  const visible = known.filter(({ id }) => can(actor, 'zone.view', id));
  const zoneIds = visible.map(({ id }) => id);
  if (zoneIds.length === 0) return [];
  const { departments, plans } = await withZones(
    platform.prisma,
    zoneIds,
    async (tx) => ({
      departments: await tx.department.groupBy({
        by: ['zoneId'],
        where: { zoneId: { in: zoneIds }, closedOn: null },
        _count: true,
      }),
      plans: await tx.plan.findMany({
        where: { zoneId: { in: zoneIds } },
        select: { zoneId: true, year: true },
        orderBy: { year: 'desc' },
      }),
    }),
    { readOnly: true },
  );
  return visible.map((zone) => ({
    zone,
    departments: departments.find(({ zoneId }) => zoneId === zone.id)?._count ?? 0,
    years: plans.filter(({ zoneId }) => zoneId === zone.id).map(({ year }) => year),
  }));
}
