import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { Dashboard } from '../assessment/dashboard/dashboard-page.tsx';
import { readDashboardPage } from '../assessment/dashboard/read-dashboard.server.ts';
import { pageTitle } from '../page-title.ts';
import { HOME_PATH, membersPath } from '../paths.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['assessment'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  // Some belong to a zone and see no scores: enterprises, the platform's administrator. They have other pages here.
  if (context.can('zone.view', zone) && !context.can('scores.view', zone)) {
    throw redirect(context.can('members.view', zone) ? membersPath(zone) : HOME_PATH);
  }
  return readDashboardPage(context, request, zone);
}

export default function ZoneDashboard() {
  return <Dashboard page={useLoaderData<typeof loader>()} />;
}
