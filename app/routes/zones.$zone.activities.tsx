import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { readYearPlanPage } from '../activities/plan/read-year-plan.server.ts';
import { YearPlanPage } from '../activities/plan/year-plan-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['activities', 'assessment', 'gains'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readYearPlanPage(context, request, params.zone ?? '');
}

export default function Activities() {
  return <YearPlanPage page={useLoaderData<typeof loader>()} />;
}
