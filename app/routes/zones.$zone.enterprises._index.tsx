import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnRegister, readRegister } from '../enterprises/register/read-register.server.ts';
import { RegisterPage } from '../enterprises/register/register-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['enterprises', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readRegister(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnRegister(context, params.zone ?? '', await request.formData());
}

export default function Enterprises() {
  const result = useActionData<typeof action>();
  return <RegisterPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
