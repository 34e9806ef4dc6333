import { data, redirect } from '@remix-run/node';
import { ProductError } from '../../server/platform/errors.ts';
import { textOf } from '../accounts/form-values.ts';
import { missingFirst } from '../assessment/missing-first.server.ts';
import { readUpload } from '../assessment/task/read-upload.server.ts';
import { translator } from '../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../load-context.ts';
import { orFormFailure } from '../refusal.server.ts';
import { type FormFailure, isFormFailure, typedValues } from '../ui/form-failure.ts';
import { formFieldOf } from './stored-file.ts';

export interface Acted {
  context: LoadContext;
  /** Sent twice, it has one effect. */
  api: Api;
  zone: string;
  form: FormData;
  /** What the form is about: what follows the colon of its name. */
  id: string;
}

/** Does what its form says. Answers with the address to go on to, nothing for the page itself, or why it won't. */
export type Act = (acted: Acted) => Promise<string | FormFailure | undefined>;

/** Fields of which nothing is sent while nothing is chosen. */
const CHOICES = [
  'kind',
  'cause',
  'effect',
  'months',
  'level',
  'moveOut',
  'urgency',
  'reliability',
  'decision',
  'answer',
];

interface Page {
  zone: string;
  /** The page that the forms stand on. */
  here: string;
}

/** What the forms of a page do; ends with a word of what was done, or back in the form with all that was typed. */
export async function runAct(context: LoadContext, request: Request, { zone, here }: Page, acts: Record<string, Act>) {
  const { form, problems } = await readUpload(context, request, zone);
  const { locale } = context;
  const name = textOf(form, 'form');
  const [kind = '', id = ''] = name.split(':');
  const result =
    Object.keys(problems).length > 0
      ? badInput(context, form, problems)
      : await orFormFailure(locale, form, async () => {
          const act = acts[kind];
          // A form that this page never had: an old tab, or somebody trying.
          if (!act) throw new ProductError('badInput', { key: 'badRequest' });
          const api = context.apiWith(textOf(form, 'idempotencyKey') || crypto.randomUUID());
          return act({ context, api, zone, form, id });
        });
  if (!isFormFailure(result)) return redirect(result ?? doneHref(here, name));
  const unchosen = translator(locale, 'common')('choiceRequired');
  const fields = Object.entries(result.fields).map(([field, words]) => [
    formFieldOf(field),
    CHOICES.includes(field) && !form.has(field) ? unchosen : words,
  ]);
  const failure = missingFirst({ ...result, fields: Object.fromEntries(fields) }, locale);
  return data(failure, { status: failure.status });
}

/** The page with a word of what was done on top. */
export const doneHref = (here: string, name: string): string =>
  `${here}${here.includes('?') ? '&' : '?'}done=${encodeURIComponent(name)}`;

/** What a form lacks, in words that the page found itself. */
export const badInput = ({ locale }: LoadContext, form: FormData, fields: Record<string, string>): FormFailure => ({
  ok: false,
  status: 400,
  message: translator(locale, 'errors')('badInput'),
  fields,
  values: typedValues(form),
});
