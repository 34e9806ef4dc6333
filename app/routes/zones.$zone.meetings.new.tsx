import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnNewMeeting } from '../activities/meetings/meeting-acts.server.ts';
import { NewMeetingPage } from '../activities/meetings/new-meeting-page.tsx';
import { readNewMeeting } from '../activities/meetings/read-meeting.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['meetings', 'activities', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readNewMeeting(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnNewMeeting(context, request, params.zone ?? '');
}

export default function NewMeeting() {
  const result = useActionData<typeof action>();
  return <NewMeetingPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
