import type { ActorView, MembershipView, ZoneRole } from '../load-context.ts';
import {
  ADMIN_ZONES_PATH,
  departmentPath,
  enterprisePath,
  OVERVIEW_PATH,
  risksPath,
  rulesPath,
  zonePath,
} from '../paths.ts';

/** Where a person's work begins: on another page, or on a home of its own. */
export type Home =
  | { kind: 'elsewhere'; path: string }
  /** What an enterprise owes, its zone, and whom to ask; null for whoever acts for none yet. */
  | { kind: 'enterprise'; zoneId: string; enterpriseId: string | null }
  /** Several zones or roles: the person chooses. */
  | { kind: 'choice' }
  /** Not a member of any zone yet. */
  | { kind: 'nothing' };

export function homeOf({ platformRole, memberships }: ActorView): Home {
  if (platformRole === 'leader') return { kind: 'elsewhere', path: OVERVIEW_PATH };
  if (platformRole === 'admin') return { kind: 'elsewhere', path: ADMIN_ZONES_PATH };
  const [only, ...others] = memberships;
  if (!only) return { kind: 'nothing' };
  if (others.length > 0) return { kind: 'choice' };
  if (only.role === 'enterprise') {
    return { kind: 'enterprise', zoneId: only.zoneId, enterpriseId: only.enterpriseId ?? null };
  }
  return { kind: 'elsewhere', path: pathOfRole(only) };
}

/** R14, R18: whoever assesses risks and decides on them. */
export const workOnRisks: readonly ZoneRole[] = ['technical', 'management'];

/** The page on which a role begins its work. */
export function pathOfRole({ zoneId, role, departmentId, enterpriseId }: MembershipView): string {
  if (departmentId) return departmentPath(zoneId, departmentId);
  if (enterpriseId) return enterprisePath(zoneId, enterpriseId);
  if (workOnRisks.includes(role)) return risksPath(zoneId);
  return role === 'enterprise' ? rulesPath(zoneId) : zonePath(zoneId);
}
