import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnNewCheck } from '../enterprises/checks/check-acts.server.ts';
import { NewCheckPage } from '../enterprises/checks/new-check-page.tsx';
import { readNewCheck } from '../enterprises/checks/read-check.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['incidents', 'assessment', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readNewCheck(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnNewCheck(context, request, params.zone ?? '');
}

export default function NewCheck() {
  const result = useActionData<typeof action>();
  return <NewCheckPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
