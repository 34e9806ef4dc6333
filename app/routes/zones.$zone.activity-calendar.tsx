import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { CalendarPage } from '../activities/calendar/calendar-page.tsx';
import { readCalendarPage } from '../activities/calendar/read-calendar.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['activities', 'deadlines'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readCalendarPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function ActivityCalendar() {
  return <CalendarPage page={useLoaderData<typeof loader>()} />;
}
