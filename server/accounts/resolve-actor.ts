import type { Actor } from '../platform/permissions.ts';
import type { Platform } from '../platform/platform.ts';
import { actorOf } from './actor-of-user.ts';
import { apiTokenHash, isApiToken } from './api-token.ts';
import { openSessions } from './lucia.ts';
import { ownMemberships } from './own-memberships.ts';

/** What a request shows of who sends it. */
export interface Credentials {
  /** Of `Authorization: Bearer`; a request that brings one is a machine's, and its cookies count for nothing. */
  bearer: string | null;
  sessionToken: string | null;
}

export interface ResolvedActor {
  /** Null: nobody is signed in, or not any more. */
  actor: Actor | null;
  /** The session lives longer from now on: give the browser its cookie again. */
  renewed: boolean;
}

type Needs = Pick<Platform, 'prisma' | 'accounts'>;

const NOBODY: ResolvedActor = { actor: null, renewed: false };

/** Who acts in this request, with everything they belong to. A disabled account is nobody, from its next request on. */
export function resolveActor(platform: Needs, credentials: Credentials, now: Date): Promise<ResolvedActor> {
  const { bearer, sessionToken } = credentials;
  if (bearer !== null) return ofToken(platform, bearer, now);
  return sessionToken ? ofSession(platform, sessionToken, now) : Promise.resolve(NOBODY);
}

async function ofSession({ prisma, accounts }: Needs, sessionToken: string, now: Date): Promise<ResolvedActor> {
  const { user, session } = await openSessions(prisma, accounts.sessions).validateSession(sessionToken);
  if (!user || user.disabled) return NOBODY;
  const { id, username, displayName, platformRole, mustChangePassword } = user;
  const memberships = await ownMemberships(prisma, id);
  const actor = { userId: id, username, displayName, platformRole, memberships, mustChangePassword, now };
  return { actor, renewed: session.fresh };
}

/** How exactly "last used" is kept: not every request of a busy client shall cost a write. */
const LAST_USED_STEP_MS = 60_000;

async function ofToken({ prisma }: Needs, bearer: string, now: Date): Promise<ResolvedActor> {
  if (!isApiToken(bearer)) return NOBODY;
  const token = await prisma.apiToken.findUnique({
    where: { tokenHash: apiTokenHash(bearer) },
    include: { user: true },
  });
  if (!token || token.revokedAt || token.expiresAt <= now || token.user.disabledAt) return NOBODY;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() >= LAST_USED_STEP_MS) {
    await prisma.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  const person = await actorOf(prisma, token.user, now);
  const actor: Actor = {
    ...person,
    memberships: person.memberships.filter(({ zoneId }) => token.zoneIds.includes(zoneId)),
    token: { zoneIds: token.zoneIds, canWrite: token.canWrite },
  };
  return { actor, renewed: false };
}
