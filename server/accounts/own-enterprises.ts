import { can } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { withZones } from '../platform/tenant.ts';
import type { OwnEnterprises } from './schema.ts';

/** The enterprises for which the actor acts, by name: memberships are read before any zone is chosen, and have ids only. */
export async function ownEnterprises({ actor, platform }: RequestContext): Promise<OwnEnterprises> {
  const own = actor.memberships.flatMap(({ zoneId, enterpriseId, post }) =>
    enterpriseId && post && can(actor, 'enterprises.view', zoneId, enterpriseId)
      ? [{ zone: zoneId, id: enterpriseId, post }]
      : [],
  );
  if (own.length === 0) return { enterprises: [] };
  const found = await withZones(
    platform.prisma,
    [...new Set(own.map(({ zone }) => zone))],
    (tx) =>
      tx.enterprise.findMany({
        where: { OR: own.map(({ zone, id }) => ({ zoneId: zone, id })) },
        select: { zoneId: true, id: true, name: true },
      }),
    { readOnly: true },
  );
  const nameOf = (zone: string, id: string) => found.find((one) => one.zoneId === zone && one.id === id)?.name;
  return { enterprises: own.map((one) => ({ ...one, name: nameOf(one.zone, one.id) ?? one.id })) };
}
