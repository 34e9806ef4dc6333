import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { actOnReportList } from '../quality/steps/list-acts.server.ts';
import { ReportListPage } from '../quality/steps/list-page.tsx';
import { readReportList } from '../quality/steps/read-list.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['qualitySteps', 'quality', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readReportList(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnReportList(context, request, params.zone ?? '');
}

export default function QualityReports() {
  const result = useActionData<typeof action>();
  return <ReportListPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
