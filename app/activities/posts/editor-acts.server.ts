import type { PostKind } from '../../../server/activities/kinds.ts';
import { choiceOf, textOf } from '../../accounts/form-values.ts';
import { type Acted, badInput, doneHref, runAct } from '../../acts/run-act.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { newPostPath, postEditPath, postPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { bodyOf } from '../bodies.server.ts';
import { atItsField } from './posts-acts.server.ts';
import { removedParam } from './removed-tags.ts';
import { codesOf, marketsOf } from './typed-codes.ts';

/** Writes a new draft. */
export const actOnNewPost = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: newPostPath(zone) }, { save: (acted) => save(acted, null) });

/** Goes on with a draft, or corrects what was posted. */
export const actOnEditedPost = (context: LoadContext, request: Request, zone: string, post: string) =>
  runAct(
    context,
    request,
    { zone, here: postEditPath(zone, post) },
    { save: (acted) => save(acted, post), correct: (acted) => correct(acted, post) },
  );

async function save(acted: Acted, post: string | null) {
  const { context, api, zone, form } = acted;
  const department = textOf(form, 'department');
  if (department === '') {
    return badInput(context, form, { department: translator(context.locale, 'common')('choiceRequired') });
  }
  const content = await typedContent(acted);
  const result = await orFormFailure(context.locale, form, () =>
    api.posts.save({ zone, post, ...versionOf(form), department: bodyOf(department), ...content }),
  );
  return isFormFailure(result) ? atItsField(result) : leadsTo(acted, result);
}

async function correct(acted: Acted, post: string) {
  const { context, api, zone, form } = acted;
  const content = await typedContent(acted);
  const result = await orFormFailure(context.locale, form, () =>
    api.posts.correct({
      zone,
      post,
      version: Number(textOf(form, 'version')),
      ...content,
      reason: textOf(form, 'reason'),
    }),
  );
  return isFormFailure(result) ? atItsField(result) : leadsTo(acted, result);
}

const versionOf = (form: FormData) => (form.has('version') ? { version: Number(textOf(form, 'version')) } : {});

const leadsTo = ({ zone, form }: Acted, { id, removed }: { id: string; removed: readonly string[] }) =>
  `${doneHref(postPath(zone, id), textOf(form, 'form'))}${removedParam(removed)}`;

async function typedContent({ api, form }: Acted) {
  const countries = await api.enterprises.countries({});
  const typed = (name: string) => textOf(form, name);
  return {
    // Which kinds there are, the server's schema says.
    kind: typed('kind') as PostKind,
    title: typed('title'),
    body: typed('body'),
    markets: marketsOf(typed('markets'), countries),
    hsCodes: codesOf(typed('hsCodes')),
    product: typed('product'),
    sourceName: typed('sourceName'),
    sourceUrl: typed('sourceUrl').trim(),
    sourceOn: typed('sourceOn'),
    effectiveOn: choiceOf(form, 'effectiveOn'),
  };
}
