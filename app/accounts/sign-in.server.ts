import type { LoadContext } from '../load-context.ts';
import { orFormFailure } from '../refusal.server.ts';
import { refusalIn } from '../refusal.ts';
import { type FormFailure, typedValues } from '../ui/form-failure.ts';
import { textOf } from './form-values.ts';

/** Signs in with what was typed. Wrong credentials are "not signed in" (401), but here they belong beside the field. */
export async function signInWith({ api, locale }: LoadContext, form: FormData) {
  const credentials = { username: textOf(form, 'username'), password: textOf(form, 'password') };
  try {
    return await orFormFailure(locale, form, () => api.accounts.signIn(credentials));
  } catch (thrown) {
    const refusal = refusalIn(thrown);
    if (refusal?.code !== 'notSignedIn') throw thrown;
    const { message } = refusal;
    const failure: FormFailure = { ok: false, status: 401, message, fields: {}, values: typedValues(form) };
    return failure;
  }
}
