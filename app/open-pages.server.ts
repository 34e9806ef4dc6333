import type { Permission } from '../server/platform/permissions.ts';
import type { LoadContext } from './load-context.ts';

/**
 * Of an area's pages those that this reader may open: each opens for whoever has one of its permissions, in the zone or
 * for their own department or enterprise.
 */
export function openPages<Page extends string>(
  needs: Record<Page, readonly Permission[]>,
  context: Pick<LoadContext, 'can' | 'actor'>,
  zone: string,
): Page[] {
  return (Object.keys(needs) as Page[]).filter((page) => needs[page].some((each) => mayInZone(context, each, zone)));
}

/** May this reader do something in the zone, be it for their own department or enterprise alone? */
export function mayInZone(
  { can, actor }: Pick<LoadContext, 'can' | 'actor'>,
  permission: Permission,
  zone: string,
): boolean {
  const owners = (actor?.memberships ?? [])
    .filter(({ zoneId }) => zoneId === zone)
    .map(({ departmentId, enterpriseId }) => departmentId ?? enterpriseId);
  return can(permission, zone) || owners.some((owner) => can(permission, zone, owner));
}
