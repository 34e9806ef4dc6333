import { data, redirect } from '@remix-run/node';
import { textOf } from '../../accounts/form-values.ts';
import { missingFirst } from '../../assessment/missing-first.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { LoadContext } from '../../load-context.ts';
import { attendedPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../ui/form-failure.ts';
import { readSmallForm } from '../report/read-small-form.server.ts';

/** Signs in, and leads to the own page; or says since when this person has been signed in. */
export async function signInByCode({ api, locale }: LoadContext, request: Request, zone: string, token: string) {
  const form = await readSmallForm(request, locale);
  const sent = {
    zone,
    token,
    name: textOf(form, 'name'),
    organisation: textOf(form, 'organisation'),
    phoneTail: textOf(form, 'phoneTail'),
    isNamesake: form.has('isNamesake'),
    submission: textOf(form, 'submission'),
  };
  const result = await orFormFailure(locale, form, () => api.attend.signIn(sent));
  if (isFormFailure(result)) return refusal(result, locale);
  if (result.secret !== null) return redirect(`${attendedPath(zone, result.secret)}?done=signIn`);
  const values = { name: [sent.name], organisation: [sent.organisation], phoneTail: [''] };
  return data({ signedInAt: result.signedInAt, values }, { headers: NO_STORE });
}

const MARKS = ['content', 'trainer', 'organisation'] as const;

/** Sends what an attendee thought of the training. */
export async function sendEvaluation({ api, locale }: LoadContext, request: Request, zone: string, secret: string) {
  const form = await readSmallForm(request, locale);
  const [content, trainer, organisation] = MARKS.map((mark) => textOf(form, mark));
  const result = await orFormFailure(locale, form, () =>
    api.attended.evaluate({ zone, secret, content, trainer, organisation, remark: textOf(form, 'remark') }),
  );
  if (!isFormFailure(result)) return redirect(attendedPath(zone, secret));
  const unchosen = translator(locale, 'common')('choiceRequired');
  const missing = MARKS.filter((mark) => !form.has(mark)).map((mark) => [mark, unchosen]);
  return refusal({ ...result, fields: { ...result.fields, ...Object.fromEntries(missing) } }, locale);
}

const NO_STORE = { 'cache-control': 'no-store' };

/** With the headers that the route hands on: too much is told when to come back. */
function refusal(failure: FormFailure, locale: Locale) {
  const { status, retryAfterSeconds } = failure;
  const headers = { ...NO_STORE, ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }) };
  return data(missingFirst(failure, locale), { status, headers });
}
