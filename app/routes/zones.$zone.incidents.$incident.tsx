import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnIncident } from '../enterprises/incidents/incident-acts.server.ts';
import { IncidentPage } from '../enterprises/incidents/incident-page.tsx';
import { readIncidentPage } from '../enterprises/incidents/read-incident.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['incidents', 'assessment', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readIncidentPage(context, params.zone ?? '', params.incident ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnIncident(context, request, params.zone ?? '', params.incident ?? '');
}

export default function Incident() {
  const result = useActionData<typeof action>();
  return <IncidentPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
