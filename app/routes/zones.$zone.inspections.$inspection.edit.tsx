import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnPlan } from '../activities/inspections/plan-acts.server.ts';
import { PlanPage } from '../activities/inspections/plan-page.tsx';
import { readPlanPage } from '../activities/inspections/read-plan.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['inspections', 'activities', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readPlanPage(context, params.zone ?? '', params.inspection ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnPlan(context, request, params.zone ?? '', params.inspection ?? '');
}

export default function EditInspection() {
  const result = useActionData<typeof action>();
  return <PlanPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
