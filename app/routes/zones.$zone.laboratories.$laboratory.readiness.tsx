import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnReadiness } from '../activities/laboratories/laboratory-acts.server.ts';
import { readReadiness } from '../activities/laboratories/read-laboratory.server.ts';
import { ReadinessPage } from '../activities/laboratories/readiness-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['laboratories', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readReadiness(context, params.zone ?? '', params.laboratory ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnReadiness(context, request, params.zone ?? '', params.laboratory ?? '');
}

export default function Readiness() {
  const result = useActionData<typeof action>();
  return <ReadinessPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
