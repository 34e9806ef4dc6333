import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnEnvironment } from '../enterprises/environment/environment-acts.server.ts';
import { EnvironmentPage } from '../enterprises/environment/environment-page.tsx';
import { readEnvironment } from '../enterprises/environment/read-environment.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['incidents', 'assessment', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readEnvironment(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnEnvironment(context, request, params.zone ?? '');
}

export default function Environment() {
  const result = useActionData<typeof action>();
  return <EnvironmentPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
