import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { ChecksPage } from '../enterprises/checks/checks-page.tsx';
import { readChecks } from '../enterprises/checks/read-checks.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['incidents', 'assessment'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readChecks(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function Checks() {
  return <ChecksPage page={useLoaderData<typeof loader>()} />;
}
