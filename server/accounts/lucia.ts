import { Lucia, TimeSpan } from 'lucia';
import type { AccountServices } from '../platform/platform.ts';
import type { Tx } from '../platform/tenant.ts';
import { SessionAdapter, type SessionAttributes, type UserAttributes } from './session-adapter.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openSessions>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

type SessionTerms = AccountServices['sessions'];

/**
 * Lucia over this client or transaction. It is frozen upstream, so nothing outside server/accounts knows it. A session
 * that is used gets its idle time anew once half of it has gone by; so it ends after half to all of it unused.
 */
export const openSessions = (tx: Tx, terms: SessionTerms) =>
  new Lucia(new SessionAdapter(tx), {
    sessionExpiresIn: new TimeSpan(terms.idleMinutes, 'm'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });

const HOUR_MS = 3_600_000;

/** Begins a session under a new, unguessable token, whatever token the browser came with. Answers the token. */
export async function beginSession(
  tx: Tx,
  terms: SessionTerms,
  userId: string,
  from: { now: Date; address: string | null; userAgent: string | null },
): Promise<string> {
  const session = await openSessions(tx, terms).createSession(userId, {
    createdAt: from.now,
    absoluteExpiresAt: new Date(from.now.getTime() + terms.absoluteHours * HOUR_MS),
    address: from.address,
    userAgent: from.userAgent?.slice(0, 300) ?? null,
  });
  return session.id;
}
