import { data, redirectDocument } from '@remix-run/node';
import type { LoadContext } from '../load-context.ts';
import { SIGN_IN_PATH } from '../paths.ts';
import { orFormFailure } from '../refusal.server.ts';
import { isFormFailure } from '../ui/form-failure.ts';
import { textOf } from './form-values.ts';

/** What the account page's forms do, by the button that was pressed. */
export async function actOnAccount({ api, apiWith, locale }: LoadContext, form: FormData) {
  switch (textOf(form, 'intent')) {
    case 'sign-out-everywhere':
      await api.accounts.signOutEverywhere({});
      throw redirectDocument(SIGN_IN_PATH);
    case 'create-token': {
      const made = await orFormFailure(locale, form, () =>
        apiWith(textOf(form, 'idempotencyKey')).accounts.createToken({
          name: textOf(form, 'name'),
          zones: form.getAll('zones').map(String),
          canWrite: form.has('canWrite'),
          expiresInDays: textOf(form, 'expiresInDays'),
        }),
      );
      return isFormFailure(made) ? data(made, { status: made.status }) : { ok: true as const, made };
    }
    case 'revoke-token':
      await orFormFailure(locale, form, () => api.accounts.revokeToken({ id: textOf(form, 'id') }));
      return null;
    default:
      return null;
  }
}
