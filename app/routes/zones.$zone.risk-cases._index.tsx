import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { CasesPage } from '../risk/cases/cases-page.tsx';
import { readCasesPage } from '../risk/cases/read-cases.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['riskCases', 'risk'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readCasesPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function RiskCases() {
  return <CasesPage page={useLoaderData<typeof loader>()} />;
}
