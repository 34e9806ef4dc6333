import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { ChecklistPage } from '../activities/inspections/checklist-page.tsx';
import { readChecklist } from '../activities/inspections/read-inspection.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['inspections', 'activities'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readChecklist(context, params.zone ?? '', params.inspection ?? '');
}

export default function InspectionChecklist() {
  return <ChecklistPage page={useLoaderData<typeof loader>()} />;
}
