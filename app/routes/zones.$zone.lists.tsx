import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { readZoneLists } from '../enterprises/lists/read-zone-lists.server.ts';
import { ZoneListsPage } from '../enterprises/lists/zone-lists-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['lists', 'enterprises'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readZoneLists(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function ZoneLists() {
  return <ZoneListsPage page={useLoaderData<typeof loader>()} />;
}
