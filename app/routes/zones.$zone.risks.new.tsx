import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { readReportPage } from '../risk/collection/read-report-page.server.ts';
import { actOnReport } from '../risk/collection/report-act.server.ts';
import { ReportPage } from '../risk/collection/report-page.tsx';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['risk', 'incidents', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readReportPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnReport(context, request, params.zone ?? '');
}

export default function NewRiskReport() {
  const result = useActionData<typeof action>();
  return <ReportPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
