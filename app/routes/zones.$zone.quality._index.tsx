import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { QualityPage } from '../quality/figures/quality-page.tsx';
import { readQuality } from '../quality/figures/read-quality.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['qualityFigures', 'quality', 'enterprises'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readQuality(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function Quality() {
  return <QualityPage page={useLoaderData<typeof loader>()} />;
}
