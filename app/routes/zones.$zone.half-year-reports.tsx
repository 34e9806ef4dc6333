import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { readReportsPage } from '../quality/enterprise-reports/read-reports-page.server.ts';
import { ReportsPage } from '../quality/enterprise-reports/reports-page.tsx';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['enterpriseReports', 'quality', 'enterprises'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readReportsPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function HalfYearReports() {
  return <ReportsPage page={useLoaderData<typeof loader>()} />;
}
