import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { can, ownersFor, type Permission, permit } from '../../platform/permissions.ts';

/**
 * Q4: whose parts of a half-year the actor may see: with the permission everybody's, otherwise the own department's.
 *
 * @throws ProductError 'forbidden' for whoever has neither
 */
export function visibleDepartments({ actor, zoneId }: ZoneWork, permission: Permission): 'all' | string[] {
  if (can(actor, permission, zoneId)) return 'all';
  const own = ownersFor(actor, 'quality.contribute', zoneId);
  if (own.length === 0) permit(actor, permission, zoneId);
  return own;
}

export const isVisible = (visible: 'all' | readonly string[], department: string): boolean =>
  visible === 'all' || visible.includes(department);
