import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Membership } from '../platform/permissions.ts';
import { withOwnMemberships } from '../platform/tenant.ts';
import { membershipsOf } from './store.ts';

/** All memberships of one person, over all zones: for the person's own requests, and to see whether others rely on it. */
export function ownMemberships(prisma: PrismaClient, userId: string): Promise<Membership[]> {
  return withOwnMemberships(prisma, userId, async (tx) =>
    (await membershipsOf(tx, [userId])).map(({ userId: _own, ...membership }) => membership),
  );
}
