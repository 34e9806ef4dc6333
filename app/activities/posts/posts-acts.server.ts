import { textOf } from '../../accounts/form-values.ts';
import { type Acted, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { postsPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { codeFieldOf, codesOf, marketsOf } from './typed-codes.ts';

/** What the reader subscribes to, and subscribes to no more. */
export const actOnPosts = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: postsPath(zone) }, { subscribe, unsubscribe });

async function subscribe({ context, api, zone, form }: Acted) {
  const countries = await api.enterprises.countries({});
  const kinds = form.getAll('kinds').map(String);
  const result = await orFormFailure(context.locale, form, () =>
    api.posts.subscribe({
      zone,
      // Which kinds there are, the server's schema says.
      kinds: kinds as [],
      markets: marketsOf(textOf(form, 'markets'), countries),
      hsCodes: codesOf(textOf(form, 'hsCodes')),
      words: textOf(form, 'words'),
    }),
  );
  return isFormFailure(result) ? atItsField(result) : undefined;
}

async function unsubscribe({ api, zone, id }: Acted) {
  await api.posts.unsubscribe({ zone, subscription: id });
  return undefined;
}

/** A refusal with what is wrong with one of several codes at the field of all. */
export const atItsField = <F extends { fields: Record<string, string> }>(failure: F): F => ({
  ...failure,
  fields: Object.fromEntries(Object.entries(failure.fields).map(([field, words]) => [codeFieldOf(field), words])),
});
