import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { readRows } from '../quality/figures/read-rows.server.ts';
import { RowsPage } from '../quality/figures/rows-page.tsx';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['qualityFigures', 'quality'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readRows(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function QualityRows() {
  return <RowsPage page={useLoaderData<typeof loader>()} />;
}
