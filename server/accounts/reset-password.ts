import { frameWrite } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import type { UserView } from './schema.ts';
import { replacePassword, requireAccount, viewAccount } from './store.ts';
import { prepareTemporaryPassword } from './temporary-password.ts';

/**
 * The platform administrator gives somebody a temporary password: shown once, to be changed at the next sign-in. All
 * sessions of the account end, and its tokens rest until the new password is set.
 */
export async function resetPassword(context: RequestContext, { username }: { username: string }) {
  const { actor } = context;
  permitPlatform(actor, 'accounts.manage');
  const temporary = await prepareTemporaryPassword();
  const user = await frameWrite(
    context,
    PLATFORM,
    'resetPassword',
    { username },
    async (tx, record): Promise<UserView> => {
      const account = await requireAccount(tx, username);
      if (account.id === actor.userId) throw ownAccount();
      await replacePassword(tx, account, temporary.passwordHash, true);
      temporary.use();
      await record({ action: 'user.reset-password', objectType: 'user', objectId: account.id });
      return viewAccount({ ...account, mustChangePassword: true });
    },
  );
  return { user, temporaryPassword: temporary.told() };
}

/** Nobody locks themselves out by a slip: the own password is changed on the account page. */
export const ownAccount = () => new ProductError('conflict', { key: 'accounts.ownAccount' });
