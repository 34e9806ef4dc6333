import type { Permission } from '../server/platform/permissions.ts';
import type { LoadContext } from './load-context.ts';

/**
 * Of an area's pages those that this reader may open: each opens for whoever has one of its permissions, in the zone or
 * for their own department or enterprise.
 */
export function openPages<Page extends string>(
  needs: Record<Page, readonly Permission[]>,
  { can, actor }: Pick<LoadContext, 'can' | 'actor'>,
  zone: string,
): Page[] {
  const owners = (actor?.memberships ?? [])
    .filter(({ zoneId }) => zoneId === zone)
    .map(({ departmentId, enterpriseId }) => departmentId ?? enterpriseId);
  const mayAnywhere = (permission: Permission) =>
    can(permission, zone) || owners.some((owner) => can(permission, zone, owner));
  return (Object.keys(needs) as Page[]).filter((page) => needs[page].some(mayAnywhere));
}
