import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnInspection } from '../activities/inspections/inspection-acts.server.ts';
import { InspectionPage } from '../activities/inspections/inspection-page.tsx';
import { readInspectionPage } from '../activities/inspections/read-inspection.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = {
  i18n: ['inspections', 'activities', 'incidents', 'assessment', 'errors'],
} satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readInspectionPage(context, params.zone ?? '', params.inspection ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnInspection(context, request, params.zone ?? '', params.inspection ?? '');
}

export default function Inspection() {
  const result = useActionData<typeof action>();
  return <InspectionPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
