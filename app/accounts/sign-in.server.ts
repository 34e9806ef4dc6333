import type { LoadContext } from '../load-context.ts';
import { orFormFailure } from '../refusal.server.ts';
import { isRefusalBody } from '../refusal.ts';
import { type FormFailure, typedValues } from '../ui/form-failure.ts';
import { textOf } from './form-values.ts';

/** Signs in with what was typed. Wrong credentials are "not signed in" (401), but here they belong beside the field. */
export async function signInWith({ api, locale }: LoadContext, form: FormData) {
  const credentials = { username: textOf(form, 'username'), password: textOf(form, 'password') };
  try {
    return await orFormFailure(locale, form, () => api.accounts.signIn(credentials));
  } catch (thrown) {
    const message = wrongCredentialsIn(thrown);
    if (message === null) throw thrown;
    const failure: FormFailure = { ok: false, status: 401, message, fields: {}, values: typedValues(form) };
    return failure;
  }
}

function wrongCredentialsIn(thrown: unknown): string | null {
  const body = typeof thrown === 'object' && thrown !== null && 'data' in thrown ? thrown.data : null;
  return isRefusalBody(body) && body.error.code === 'notSignedIn' ? body.error.message : null;
}
