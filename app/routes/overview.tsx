import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { Overview } from '../overview/overview-page.tsx';
import { readOverviewPage } from '../overview/read-overview.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['overview', 'assessment'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readOverviewPage(context, request);
}

export default function OverviewRoute() {
  return <Overview page={useLoaderData<typeof loader>()} />;
}
