import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '../page-title.ts';
import { signInByCode } from '../public/attend/attend-acts.server.ts';
import { AttendPage } from '../public/attend/attend-page.tsx';
import { PhoneError } from '../public/attend/phone-error.tsx';
import { readAttend } from '../public/attend/read-attend.server.ts';
import { isSignedInBefore } from '../public/attend/signed-in-before.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['attend', 'errors'], frame: 'none' } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readAttend(context, params.zone ?? '', params.token ?? '');

export const action = ({ context, request, params }: ActionFunctionArgs) =>
  signInByCode(context, request, params.zone ?? '', params.token ?? '');

export const ErrorBoundary = PhoneError;

export default function Attend() {
  const answer = useActionData<typeof action>();
  return (
    <AttendPage
      page={useLoaderData<typeof loader>()}
      failure={isFormFailure(answer) ? answer : null}
      before={isSignedInBefore(answer) ? answer : null}
    />
  );
}
