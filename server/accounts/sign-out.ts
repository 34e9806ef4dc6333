import { frameWrite } from '../audit/write-in-zone.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import { openSessions } from './lucia.ts';
import { requirePerson } from './require-person.ts';

/** Ends this session, in the database too: a copy of the cookie opens nothing any more. */
export function signOut(context: RequestContext, sessionToken: string | null): Promise<{ done: true }> {
  const { actor, platform } = context;
  requirePerson(actor);
  return frameWrite(context, PLATFORM, 'signOut', null, async (tx, record) => {
    if (sessionToken) await openSessions(tx, platform.accounts.sessions).invalidateSession(sessionToken);
    await record({ action: 'session.sign-out', objectType: 'user', objectId: actor.userId });
    return { done: true };
  });
}
