import type { PrismaClient, User } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/permissions.ts';
import { ownMemberships } from './own-memberships.ts';
import { asPlatformRole } from './store.ts';

/** The person as whoever acts, with everything they belong to; null for a disabled or unknown account. */
export async function actorOfUser(prisma: PrismaClient, userId: string, now: Date): Promise<Actor | null> {
  const user = await prisma.user.findUnique({ where: { id: userId } });
  return user && !user.disabledAt ? actorOf(prisma, user, now) : null;
}

/** The person behind a row of an account. */
export async function actorOf(prisma: PrismaClient, user: User, now: Date): Promise<Actor> {
  return {
    userId: user.id,
    username: user.username,
    displayName: user.displayName,
    platformRole: asPlatformRole(user.platformRole),
    memberships: await ownMemberships(prisma, user.id),
    mustChangePassword: user.mustChangePassword,
    now,
  };
}
