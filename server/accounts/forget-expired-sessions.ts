import type { PrismaClient } from '../generated/prisma/client.ts';

/** Sessions that ended by themselves; nobody can use them any more. Done at each start, so that they don't pile up. */
export async function forgetExpiredSessions(prisma: PrismaClient): Promise<void> {
  const now = new Date();
  await prisma.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { absoluteExpiresAt: { lte: now } }] },
  });
}
