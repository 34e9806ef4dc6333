import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { readReportForm } from '../public/report/read-report.server.ts';
import { sendReport } from '../public/report/report-acts.server.ts';
import { ReportPage } from '../public/report/report-page.tsx';
import { isSent } from '../public/report/sent-report.tsx';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['public', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const loader = ({ context, params }: LoaderFunctionArgs) => readReportForm(context, params.zone ?? '');

export const action = ({ context, request, params }: ActionFunctionArgs) =>
  sendReport(context, request, params.zone ?? '');

export default function Report() {
  const answer = useActionData<typeof action>();
  return (
    <ReportPage
      page={useLoaderData<typeof loader>()}
      failure={isFormFailure(answer) ? answer : null}
      sent={isSent(answer) ? answer : null}
    />
  );
}
