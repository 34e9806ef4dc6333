import type { RequestContext } from '../platform/platform.ts';
import { openSessions } from './lucia.ts';
import { requirePerson } from './require-person.ts';
import { sessionKey } from './session-adapter.ts';

/** Where the person is signed in, newest first, so that a foreign session shows. */
export async function listSessions({ actor, platform }: RequestContext, sessionToken: string | null) {
  requirePerson(actor);
  const sessions = await openSessions(platform.prisma, platform.accounts.sessions).getUserSessions(actor.userId);
  const currentKey = sessionToken === null ? null : sessionKey(sessionToken);
  return {
    sessions: sessions.map(({ id, createdAt, expiresAt, absoluteExpiresAt, address, userAgent }) => ({
      current: id === currentKey,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      endsAt: absoluteExpiresAt.toISOString(),
      address,
      userAgent,
    })),
  };
}
