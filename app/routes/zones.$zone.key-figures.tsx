import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { KpisPage } from '../kpis/kpis-page.tsx';
import { readKpisPage } from '../kpis/read-kpis-page.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['kpis', 'quality'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readKpisPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function KeyFigures() {
  return <KpisPage page={useLoaderData<typeof loader>()} />;
}
