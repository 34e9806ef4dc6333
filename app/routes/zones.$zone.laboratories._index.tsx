import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnLaboratories } from '../activities/laboratories/board-acts.server.ts';
import { LaboratoriesPage } from '../activities/laboratories/laboratories-page.tsx';
import { readLaboratories } from '../activities/laboratories/read-laboratories.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['laboratories', 'activities', 'incidents', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readLaboratories(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnLaboratories(context, request, params.zone ?? '');
}

export default function Laboratories() {
  const result = useActionData<typeof action>();
  return <LaboratoriesPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
