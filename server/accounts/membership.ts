import type { Message } from '../platform/errors.ts';
import { actsForDepartment, type Membership, type PlatformRole, type Role } from '../platform/permissions.ts';

/** Pure rules about members of a zone. They name the reason; the use cases turn it into the refusal. */

export type MembershipVerdict = { ok: true } | { ok: false; reason: Message };

const yes: MembershipVerdict = { ok: true };
const no = (key: string): MembershipVerdict => ({ ok: false, reason: { key: `accounts.${key}` } });

/** Roles that act for a department name one that works; the others name none. */
export function fitsDepartment(role: Role, departmentId: string | null, working: readonly string[]): MembershipVerdict {
  if (!actsForDepartment(role)) return departmentId === null ? yes : no('departmentNotForRole');
  if (departmentId === null) return no('departmentRequired');
  return working.includes(departmentId) ? yes : no('departmentUnknown');
}

/**
 * The people of an enterprise name the one they act for; nobody else names any.
 *
 * @param known whether the zone has the enterprise named; another zone's is as unknown as one that isn't there
 */
export function fitsEnterprise(role: Role, enterpriseId: string | null, known: boolean): MembershipVerdict {
  if (role !== 'enterprise') return enterpriseId === null ? yes : no('enterpriseNotForRole');
  if (enterpriseId === null) return no('enterpriseRequired');
  return known ? yes : no('enterpriseUnknown');
}

/** A member of the zone's office, and whether the account can sign in. */
export interface OfficeMember {
  userId: string;
  canSignIn: boolean;
}

/** A zone without an office could not even be given one from inside: somebody who can sign in must remain. */
export function mayLeaveOffice(offices: readonly OfficeMember[], userId: string): MembershipVerdict {
  return offices.some((office) => office.userId !== userId && office.canSignIn) ? yes : no('lastOffice');
}

/**
 * Whoever knows an account's password is that person everywhere. So an office sets passwords only for people who
 * belong to its own zone alone; for others the platform administrator does.
 */
export function mayResetPassword(
  person: { platformRole: PlatformRole | null; memberships: readonly Membership[] },
  zoneId: string,
  asAdministrator: boolean,
): MembershipVerdict {
  if (asAdministrator) return yes;
  const isOfThisZoneOnly = person.memberships.every((membership) => membership.zoneId === zoneId);
  return person.platformRole === null && isOfThisZoneOnly ? yes : no('foreignAccount');
}
