import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { MeetingsPage } from '../activities/meetings/meetings-page.tsx';
import { readMeetings } from '../activities/meetings/read-meetings.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['meetings', 'activities', 'assessment', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readMeetings(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function Meetings() {
  return <MeetingsPage page={useLoaderData<typeof loader>()} />;
}
