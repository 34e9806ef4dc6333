import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { readSignIn } from '../activities/attendance/read-sign-in.server.ts';
import { actOnSignIn } from '../activities/attendance/sign-in-acts.server.ts';
import { SignInPage } from '../activities/attendance/sign-in-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['attend', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readSignIn(context, params.zone ?? '', params.training ?? '', new URL(request.url));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnSignIn(context, request, params.zone ?? '', params.training ?? '');
}

export default function TrainingSignIn() {
  const result = useActionData<typeof action>();
  return <SignInPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
