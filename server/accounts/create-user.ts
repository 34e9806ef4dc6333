import { v7 as uuidv7 } from 'uuid';
import { frameWrite } from '../audit/write-in-zone.ts';
import { ProductError } from '../platform/errors.ts';
import { permitPlatform } from '../platform/permissions.ts';
import type { RequestContext } from '../platform/platform.ts';
import { PLATFORM } from '../platform/tenant.ts';
import type { CreateUserInput, UserView } from './schema.ts';
import { insertAccount, viewAccount } from './store.ts';
import { prepareTemporaryPassword } from './temporary-password.ts';

/** A new account with a temporary password, shown once and changed at the first sign-in. */
export async function createUser(context: RequestContext, input: CreateUserInput) {
  const { actor } = context;
  permitPlatform(actor, 'accounts.manage');
  const temporary = await prepareTemporaryPassword();
  const user = await frameWrite(context, PLATFORM, 'createUser', input, async (tx, record): Promise<UserView> => {
    const account = { ...input, id: uuidv7(), mustChangePassword: true, createdAt: actor.now };
    const isNew = await insertAccount(tx, { ...account, passwordHash: temporary.passwordHash });
    if (!isNew) throw usernameTaken();
    temporary.use();
    const view = viewAccount(account);
    await record({ action: 'user.create', objectType: 'user', objectId: account.id, after: view });
    return view;
  });
  return { user, temporaryPassword: temporary.told() };
}

export const usernameTaken = () =>
  new ProductError(
    'conflict',
    { key: 'accounts.usernameTaken' },
    { fields: { username: { key: 'accounts.usernameTaken' } } },
  );
