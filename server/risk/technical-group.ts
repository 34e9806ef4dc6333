import type { Tx } from '../platform/tenant.ts';

/** R8: who belongs to the technical group of the zone now, by name. */
export async function technicalGroup(
  tx: Tx,
  zoneId: string,
): Promise<{ id: string; name: string; memberSince: Date }[]> {
  const members = await tx.member.findMany({
    where: { zoneId, role: 'technical', user: { disabledAt: null } },
    select: { createdAt: true, user: { select: { id: true, displayName: true } } },
    orderBy: [{ user: { displayName: 'asc' } }, { userId: 'asc' }],
  });
  return members.map(({ createdAt, user }) => ({ id: user.id, name: user.displayName, memberSince: createdAt }));
}
