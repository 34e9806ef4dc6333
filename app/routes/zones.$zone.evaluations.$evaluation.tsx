import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { oneOf } from '../enterprises/admission/address.ts';
import { admissionWords } from '../enterprises/admission/words.ts';
import { actOnEvaluation } from '../enterprises/evaluation/evaluation-acts.server.ts';
import { EvaluationPage } from '../enterprises/evaluation/evaluation-page.tsx';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';
import { civilDayOf } from '../ui/format.ts';

export const handle = { i18n: ['admission', 'assessment'] } satisfies RouteHandle;

/** A completion that is refused has saved the answers before: the form needs their version. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  (actionStatus !== undefined && actionStatus >= 400) || defaultShouldRevalidate;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '', evaluation: id = '' } = params;
  const { api, locale } = context;
  const [evaluation, words] = await orErrorPage(locale, () =>
    Promise.all([api.applications.evaluation({ zone, evaluation: id }), api.enterpriseForms.words({})]),
  );
  const { name } = evaluation.enterprise;
  return {
    evaluation,
    words: admissionWords(words),
    title: translator(locale, 'admission')('evaluation.titleOf', { name }),
    zone,
    mayRecord: context.can('evaluation.record', zone),
    today: civilDayOf(new Date().toISOString()),
    done: oneOf(['saved', 'completed'] as const, new URL(request.url).searchParams.get('done')),
    idempotencyKey: randomUUID(),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const { zone = '', evaluation = '' } = params;
  return actOnEvaluation(context, await request.formData(), { zone, evaluation });
}

export default function Evaluation() {
  const result = useActionData<typeof action>();
  return <EvaluationPage {...useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
