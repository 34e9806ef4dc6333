import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { readReceiptForm } from '../public/report/read-report.server.ts';
import { isProgress, ReceiptPage } from '../public/report/receipt-page.tsx';
import { lookUpReceipt } from '../public/report/report-acts.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['public', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  readReceiptForm(context, new URL(request.url).searchParams);

export const action = ({ context, request }: ActionFunctionArgs) => lookUpReceipt(context, request);

export default function Receipt() {
  const answer = useActionData<typeof action>();
  return (
    <ReceiptPage
      page={useLoaderData<typeof loader>()}
      failure={isFormFailure(answer) ? answer : null}
      found={isProgress(answer) ? answer : null}
    />
  );
}
