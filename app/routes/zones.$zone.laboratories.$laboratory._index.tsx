import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnLaboratory } from '../activities/laboratories/laboratory-acts.server.ts';
import { LaboratoryPage } from '../activities/laboratories/laboratory-page.tsx';
import { readLaboratory } from '../activities/laboratories/read-laboratory.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['laboratories', 'activities', 'enterprises', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readLaboratory(context, params.zone ?? '', params.laboratory ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnLaboratory(context, request, params.zone ?? '', params.laboratory ?? '');
}

export default function Laboratory() {
  const result = useActionData<typeof action>();
  return <LaboratoryPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
