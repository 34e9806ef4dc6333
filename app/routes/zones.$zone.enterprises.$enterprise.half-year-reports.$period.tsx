import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { pageTitle } from '../page-title.ts';
import { readReportPage } from '../quality/enterprise-reports/read-report-page.server.ts';
import { actOnReport } from '../quality/enterprise-reports/report-acts.server.ts';
import { ReportPage } from '../quality/enterprise-reports/report-page.tsx';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = {
  i18n: ['enterpriseReports', 'quality', 'enterprises', 'lists', 'errors'],
} satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

const reportOf = ({ zone = '', enterprise = '', period = '' }: Record<string, string | undefined>) => ({
  zone,
  enterprise,
  period,
});

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readReportPage(context, reportOf(params), new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnReport(context, request, reportOf(params));
}

export default function HalfYearReport() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <ReportPage
      // Another half-year is another form.
      key={`${page.enterprise}/${page.period}`}
      page={page}
      failure={isFormFailure(result) ? result : null}
    />
  );
}
