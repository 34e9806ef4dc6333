import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { readSupervision } from '../risk/supervision/read-supervision.server.ts';
import { actOnSupervision } from '../risk/supervision/supervision-acts.server.ts';
import { SupervisionPage } from '../risk/supervision/supervision-page.tsx';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['riskCases', 'risk', 'incidents', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readSupervision(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnSupervision(context, request, params.zone ?? '');
}

export default function RiskSupervision() {
  const result = useActionData<typeof action>();
  return <SupervisionPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
