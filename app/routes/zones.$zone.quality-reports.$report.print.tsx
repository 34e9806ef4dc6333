import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { PrintPage } from '../quality/print/print-page.tsx';
import { readPrintPage } from '../quality/print/read-print-page.server.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['qualityDocuments'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readPrintPage(context, params.zone ?? '', params.report ?? '', new URL(request.url).searchParams);
}

export default function QualityReportPrint() {
  return <PrintPage page={useLoaderData<typeof loader>()} />;
}
