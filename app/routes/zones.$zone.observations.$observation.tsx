import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnObservation } from '../enterprises/observations/observation-acts.server.ts';
import { ObservationPage } from '../enterprises/observations/observation-page.tsx';
import { readObservationPage } from '../enterprises/observations/read-observation.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['incidents', 'assessment', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readObservationPage(context, params.zone ?? '', params.observation ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnObservation(context, request, params.zone ?? '', params.observation ?? '');
}

export default function Observation() {
  const result = useActionData<typeof action>();
  return <ObservationPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
