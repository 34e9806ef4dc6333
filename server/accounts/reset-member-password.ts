import { writeInZone } from '../audit/write-in-zone.ts';
import { notFound, ProductError } from '../platform/errors.ts';
import { permit } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { mayResetPassword } from './membership.ts';
import { ownMemberships } from './own-memberships.ts';
import { requirePerson } from './require-person.ts';
import { ownAccount } from './reset-password.ts';
import { asPlatformRole, membershipsOf, replacePassword } from './store.ts';
import { prepareTemporaryPassword } from './temporary-password.ts';

/** The zone's office gives a member a temporary password, when the person belongs to this zone alone. */
export async function resetMemberPassword(context: RequestContext, input: { zone: string; userId: string }) {
  const { actor, platform } = context;
  requirePerson(actor);
  permit(actor, 'members.manage', input.zone);
  if (actor.userId === input.userId) throw ownAccount();
  // Row-level security shows other zones' memberships only to the person; asked before the transaction, on its own.
  const memberships = await ownMemberships(platform.prisma, input.userId);
  const temporary = await prepareTemporaryPassword();
  await writeInZone(context, input.zone, 'resetMemberPassword', input, async ({ tx, zoneId, record }) => {
    const here = await membershipsOf(tx, [input.userId]);
    const account = await tx.user.findUnique({ where: { id: input.userId } });
    if (here.length === 0 || !account) throw notFound('accounts.memberNotFound');
    const person = { platformRole: asPlatformRole(account.platformRole), memberships };
    const verdict = mayResetPassword(person, zoneId, actor.platformRole === 'admin');
    if (!verdict.ok) throw new ProductError('forbidden', verdict.reason);
    await replacePassword(tx, account, temporary.passwordHash, true);
    temporary.use();
    await record({ action: 'member.reset-password', objectType: 'user', objectId: account.id });
    return { done: true };
  });
  return { temporaryPassword: temporary.told() };
}
