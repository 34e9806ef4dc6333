import { ProductError } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { allZoneIds } from '../../platform/tenant.ts';

/** The zones whose entries the person may see: all that they belong to, and for whoever leads or administers, all. */
export async function ownZones({ actor, platform }: RequestContext, zone?: string): Promise<string[]> {
  const known = actor.platformRole ? await allZoneIds(platform.prisma) : actor.memberships.map(({ zoneId }) => zoneId);
  const own = [...new Set(known)].filter((id) => can(actor, 'zone.view', id));
  if (zone === undefined) return own;
  if (!own.includes(zone)) throw new ProductError('notFound', { key: 'zoneNotFound' });
  return [zone];
}
