import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnFinding } from '../enterprises/findings/finding-acts.server.ts';
import { FindingPage } from '../enterprises/findings/finding-page.tsx';
import { readFindingPage } from '../enterprises/findings/read-finding.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = {
  i18n: ['inspections', 'activities', 'incidents', 'assessment', 'errors'],
} satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readFindingPage(context, params.zone ?? '', params.finding ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnFinding(context, request, params.zone ?? '', params.finding ?? '');
}

export default function Finding() {
  const result = useActionData<typeof action>();
  return <FindingPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
