import { frameWrite } from '../audit/write-in-zone.ts';
import { type Message, notFound, ProductError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import { beginSession } from './lucia.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { checkPassword } from './password-policy.ts';
import { requireAttempt } from './require-attempt.ts';
import { requirePerson } from './require-person.ts';
import type { ChangePasswordInput } from './schema.ts';

const wrong = (field: keyof ChangePasswordInput, message: Message) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { [field]: message } });

/**
 * The person's own new password, also the one that is owed after an administrator set a temporary one. Ends all
 * sessions and opens one for whoever has just changed it; answers its token.
 *
 * Tries at the current password count like failed sign-ins: a borrowed session must not become a place to guess.
 * Hashing takes tens of milliseconds, so it is done before the transaction; should the password have changed
 * meanwhile, nothing is written. An Idempotency-Key is not looked at: what is kept for one would tell of passwords.
 */
export async function changePassword(
  context: RequestContext,
  from: { address: string; userAgent: string | null },
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<{ sessionToken: string }> {
  const { actor, platform, requestId } = context;
  const { attempts, passwords, sessions } = platform.accounts;
  requirePerson(actor);
  const verdict = checkPassword(newPassword, actor.username, passwords);
  if (!verdict.ok) throw wrong('newPassword', verdict.reason);
  await requireAttempt(attempts, actor.username, from.address);
  const account = await platform.prisma.user.findUnique({ where: { id: actor.userId } });
  if (!account) throw notFound('accounts.userNotFound');
  const isRight = await verifyPassword(account.passwordHash, currentPassword);
  if (!isRight) throw wrong('currentPassword', { key: 'accounts.wrongPassword' });
  await attempts.forgive(actor.username, from.address);
  if (await verifyPassword(account.passwordHash, newPassword)) {
    throw wrong('newPassword', { key: 'accounts.password.unchanged' });
  }
  const passwordHash = await hashPassword(newPassword);

  return frameWrite({ platform, actor, requestId }, PLATFORM, 'changePassword', null, async (tx, record) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId, passwordHash: account.passwordHash },
      data: { passwordHash, mustChangePassword: false, version: { increment: 1 } },
    });
    if (count === 0) throw new ProductError('conflict', { key: 'accounts.passwordChangedMeanwhile' });
    await tx.session.deleteMany({ where: { userId: actor.userId } });
    const sessionToken = await beginSession(tx, sessions, actor.userId, { now: actor.now, ...from });
    await record({ action: 'user.change-password', objectType: 'user', objectId: actor.userId });
    return { sessionToken };
  });
}
