import type { Membership } from '../platform/permissions.ts';
import type { Tx } from '../platform/tenant.ts';
import { asPost, asRole } from './store.ts';

/** All memberships of a zone whose accounts are in use, those of a person next to each other. */
export async function membershipsInZone(tx: Tx, zoneId: string): Promise<(Membership & { userId: string })[]> {
  const members = await tx.member.findMany({
    where: { zoneId, user: { disabledAt: null } },
    select: { userId: true, role: true, departmentId: true, enterpriseId: true, post: true },
    orderBy: [{ userId: 'asc' }, { role: 'asc' }],
  });
  return members.flatMap(({ userId, role, departmentId, enterpriseId, post }) => {
    const known = asRole(role);
    return known ? [{ zoneId, userId, role: known, departmentId, enterpriseId, post: asPost(post) }] : [];
  });
}
