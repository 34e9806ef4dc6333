import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { InspectionsPage } from '../activities/inspections/inspections-page.tsx';
import { readInspectionsPage } from '../activities/inspections/read-inspections.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['inspections', 'activities', 'assessment'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readInspectionsPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function Inspections() {
  return <InspectionsPage page={useLoaderData<typeof loader>()} />;
}
