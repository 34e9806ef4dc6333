import { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/permissions.ts';
import { VIEWER_ROLES, type ViewerRole } from './kinds.ts';

/** The roles in which this person may be named by a risk's file (R28). */
export function viewingRoles(actor: Actor, zoneId: string): ViewerRole[] {
  const held = actor.memberships.filter((membership) => membership.zoneId === zoneId).map(({ role }) => role);
  return VIEWER_ROLES.filter((role) => held.includes(role));
}

/**
 * R28: the filter of every query for risks: what a file keeps from a role is not there for it. Add it to each `where`;
 * the permission 'risk.view' alone is not enough.
 */
export const visibleTo = (actor: Actor, zoneId: string) => ({
  zoneId,
  visibleTo: { hasSome: viewingRoles(actor, zoneId) },
});

/** The same as a condition in SQL over `risk_item i`: its file names one of these roles. */
export const seenBySql = (roles: readonly ViewerRole[]): Prisma.Sql =>
  Prisma.sql`i.visible_to && ${[...roles]}::text[]`;
