import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { actOnAssessment } from '../risk/assessment/assessment-acts.server.ts';
import { AssessmentPage } from '../risk/assessment/assessment-page.tsx';
import { readAssessmentPage } from '../risk/assessment/read-assessment-page.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['risk', 'riskAssessment', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readAssessmentPage(context, params.zone ?? '', params.risk ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnAssessment(context, request, params.zone ?? '', params.risk ?? '');
}

export default function Assessment() {
  const result = useActionData<typeof action>();
  return <AssessmentPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
