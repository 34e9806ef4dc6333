import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnInbox } from '../notifications/inbox-acts.server.ts';
import { InboxPage } from '../notifications/inbox-page.tsx';
import { readInboxPage } from '../notifications/read-inbox.server.ts';
import { pageTitle } from '../page-title.ts';
import type { loader as rootLoader } from '../root.tsx';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['notifications', 'deadlines', 'quality', 'incidents'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readInboxPage(context, new URL(request.url).searchParams);
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnInbox(context, request);
}

export default function Inbox() {
  const unread = useRouteLoaderData<typeof rootLoader>('root')?.unread ?? null;
  return <InboxPage page={useLoaderData<typeof loader>()} unread={unread} />;
}
