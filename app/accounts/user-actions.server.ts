import { data } from '@remix-run/node';
import type { LoadContext } from '../load-context.ts';
import { orFormFailure } from '../refusal.server.ts';
import { isFormFailure } from '../ui/form-failure.ts';
import { choiceOf, textOf } from './form-values.ts';

const platformRoleOf = (value: string | null) => (value === 'leader' || value === 'admin' ? value : null);

/** What was done, for the notice on top of the page. */
export type UserDone =
  | { ok: true; kind: 'created' | 'password-reset'; username: string; temporaryPassword: string | null }
  | { ok: true; kind: 'disabled' | 'enabled'; username: string };

/** What the forms of the accounts page do, by the button that was pressed. */
export async function actOnUsers(context: LoadContext, form: FormData) {
  const result = await orFormFailure(context.locale, form, () => perform(context, form));
  return isFormFailure(result) ? data(result, { status: result.status }) : result;
}

async function perform({ apiWith }: LoadContext, form: FormData): Promise<UserDone | null> {
  const { accounts } = apiWith(textOf(form, 'idempotencyKey'));
  const username = textOf(form, 'username');
  switch (textOf(form, 'intent')) {
    case 'create': {
      const platformRole = platformRoleOf(choiceOf(form, 'platformRole'));
      const { user, temporaryPassword } = await accounts.createUser({
        username,
        displayName: textOf(form, 'displayName'),
        platformRole,
      });
      return { ok: true, kind: 'created', username: user.username, temporaryPassword };
    }
    case 'reset-password': {
      const { temporaryPassword } = await accounts.resetPassword({ username });
      return { ok: true, kind: 'password-reset', username, temporaryPassword };
    }
    case 'disable':
      await accounts.disableUser({ username });
      return { ok: true, kind: 'disabled', username };
    case 'enable':
      await accounts.enableUser({ username });
      return { ok: true, kind: 'enabled', username };
    default:
      return null;
  }
}
