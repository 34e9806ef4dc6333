import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { sendEvaluation } from '../public/attend/attend-acts.server.ts';
import { AttendedPage } from '../public/attend/attended-page.tsx';
import { PhoneError } from '../public/attend/phone-error.tsx';
import { readAttended } from '../public/attend/read-attend.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['attend', 'errors'], frame: 'none' } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readAttended(context, params.zone ?? '', params.secret ?? '', new URL(request.url).searchParams);

export const action = ({ context, request, params }: ActionFunctionArgs) =>
  sendEvaluation(context, request, params.zone ?? '', params.secret ?? '');

export const ErrorBoundary = PhoneError;

export default function Attended() {
  const answer = useActionData<typeof action>();
  return <AttendedPage page={useLoaderData<typeof loader>()} failure={isFormFailure(answer) ? answer : null} />;
}
