import { frameWrite } from '../audit/write-in-zone.ts';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import { ownAccount } from './reset-password.ts';
import type { UserView } from './schema.ts';
import { requireAccount, setDisabled, viewAccount } from './store.ts';

type Named = { username: string };

/**
 * The account opens nothing from its next request on; its sessions end. What it did stays on record, so accounts are
 * never deleted. Nobody disables the own account, so an administrator always remains.
 */
export const disableUser = (context: RequestContext, input: Named) => bar(context, input, true);

/** Lets a disabled account sign in again, with the password it had. */
export const enableUser = (context: RequestContext, input: Named) => bar(context, input, false);

function bar(context: RequestContext, { username }: Named, disable: boolean): Promise<UserView> {
  const { actor } = context;
  permitPlatform(actor, 'accounts.manage');
  const operation = disable ? 'disableUser' : 'enableUser';
  return frameWrite(context, PLATFORM, operation, { username }, async (tx, record) => {
    const account = await requireAccount(tx, username);
    if (account.id === actor.userId) throw ownAccount();
    if ((account.disabledAt !== null) === disable) return viewAccount(account);
    const after = await setDisabled(tx, account.id, disable ? actor.now : null);
    await record({
      action: disable ? 'user.disable' : 'user.enable',
      objectType: 'user',
      objectId: account.id,
      before: viewAccount(account),
      after: viewAccount(after),
    });
    return viewAccount(after);
  });
}
