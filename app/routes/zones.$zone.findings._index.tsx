import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { FindingsPage } from '../enterprises/findings/findings-page.tsx';
import { readFindings } from '../enterprises/findings/read-findings.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['inspections', 'activities', 'incidents'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readFindings(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function Findings() {
  return <FindingsPage page={useLoaderData<typeof loader>()} />;
}
