import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { readRiskFigures } from '../risk/figures/read-risk-figures.server.ts';
import { RiskFiguresPage } from '../risk/figures/risk-figures-page.tsx';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['risk', 'riskFigures', 'kpis'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readRiskFigures(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function RiskFigures() {
  return <RiskFiguresPage page={useLoaderData<typeof loader>()} />;
}
