import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnCheck } from '../enterprises/checks/check-acts.server.ts';
import { CheckPage } from '../enterprises/checks/check-page.tsx';
import { readCheckPage } from '../enterprises/checks/read-check.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = {
  i18n: ['incidents', 'inspections', 'activities', 'assessment', 'errors'],
} satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readCheckPage(context, params.zone ?? '', params.check ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnCheck(context, request, params.zone ?? '', params.check ?? '');
}

export default function Check() {
  const result = useActionData<typeof action>();
  return <CheckPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
