import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnMeeting } from '../activities/meetings/meeting-acts.server.ts';
import { MeetingPage } from '../activities/meetings/meeting-page.tsx';
import { readMeeting } from '../activities/meetings/read-meeting.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['meetings', 'activities', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readMeeting(context, params.zone ?? '', params.meeting ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnMeeting(context, request, params.zone ?? '', params.meeting ?? '');
}

export default function Meeting() {
  const result = useActionData<typeof action>();
  return <MeetingPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
