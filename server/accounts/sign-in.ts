import { recordWrite } from '../audit/record-write.ts';
import { frameWrite } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import type { Actor } from '../platform/permissions.ts';
import { PLATFORM, withZones } from '../platform/tenant.ts';
import type { ApiContext } from '../platform/trpc.ts';
import { beginSession, openSessions } from './lucia.ts';
import { ownMemberships } from './own-memberships.ts';
import { verifyPassword } from './password.ts';
import { requireAttempt } from './require-attempt.ts';
import type { SignInInput } from './schema.ts';
import { type Account, asPlatformRole, findAccount } from './store.ts';

/** What a sign-in needs of its request; there is no actor yet. */
export type SignInRequest = Pick<
  ApiContext,
  'platform' | 'now' | 'requestId' | 'address' | 'userAgent' | 'sessionToken'
>;

/** Only the trail says which; the answer is the same for all three. */
type Failure = 'unknown-account' | 'wrong-password' | 'disabled';

/**
 * Opens a session, always under a new token: one that was planted in the browser before is worth nothing afterwards.
 * Unknown usernames, wrong passwords and disabled accounts take the same time and get the same words.
 */
export async function signIn(request: SignInRequest, { username, password }: SignInInput) {
  const { platform, address } = request;
  await requireAttempt(platform.accounts.attempts, username, address);
  const account = await findAccount(platform.prisma, username);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !isRight || account.disabledAt) {
    await recordFailure(request, account, account ? (isRight ? 'disabled' : 'wrong-password') : 'unknown-account');
    throw new ProductError('notSignedIn', { key: 'accounts.wrongCredentials' });
  }
  await platform.accounts.attempts.forgive(username, address);
  const actor = await actorOf(request, account);
  return { actor, sessionToken: await openSession(request, actor) };
}

async function actorOf({ platform, now }: SignInRequest, account: Account): Promise<Actor> {
  return {
    userId: account.id,
    username: account.username,
    displayName: account.displayName,
    platformRole: asPlatformRole(account.platformRole),
    memberships: await ownMemberships(platform.prisma, account.id),
    mustChangePassword: account.mustChangePassword,
    now,
  };
}

/** Without an idempotency key: its kept answer would hold the session's token. */
function openSession(request: SignInRequest, actor: Actor): Promise<string> {
  const { platform, requestId, now, address, userAgent, sessionToken } = request;
  return frameWrite({ platform, actor, requestId }, PLATFORM, 'signIn', null, async (tx, record) => {
    const sessions = openSessions(tx, platform.accounts.sessions);
    if (sessionToken) await sessions.invalidateSession(sessionToken);
    await tx.session.deleteMany({ where: { userId: actor.userId, expiresAt: { lte: now } } });
    const token = await beginSession(tx, platform.accounts.sessions, actor.userId, { now, address, userAgent });
    await record({ action: 'session.sign-in', objectType: 'user', objectId: actor.userId, after: { address } });
    return token;
  });
}

/**
 * Failures stand in the trail too, in the same number of steps whatever the reason. What was typed as a username does
 * not: people type their password there.
 */
async function recordFailure(
  { platform, requestId, now, address }: SignInRequest,
  account: Account | null,
  failure: Failure,
): Promise<void> {
  const author = { actor: { userId: null, displayName: '', now }, requestId };
  const head = await withZones(platform.prisma, [PLATFORM], (tx) =>
    recordWrite(tx, PLATFORM, author, {
      action: 'session.sign-in-failed',
      objectType: 'user',
      objectId: account?.id ?? 'unknown',
      after: { failure, address },
    }),
  );
  await platform.anchors.write(PLATFORM, head);
}
