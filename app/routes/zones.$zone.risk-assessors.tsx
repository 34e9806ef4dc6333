import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { actOnAssessors } from '../risk/assessment/assessors-acts.server.ts';
import { AssessorsPage } from '../risk/assessment/assessors-page.tsx';
import { readAssessorsPage } from '../risk/assessment/read-assessors-page.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['risk', 'riskAssessment', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readAssessorsPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnAssessors(context, request, params.zone ?? '');
}

export default function RiskAssessors() {
  const result = useActionData<typeof action>();
  return <AssessorsPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
