import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { failureOf } from '../accounts/form-values.ts';
import { requireActor } from '../accounts/require-actor.server.ts';
import { DeadlinesPage } from '../deadlines/deadlines-page.tsx';
import { actOnFeeds } from '../deadlines/feed-acts.server.ts';
import { readDeadlinesPage } from '../deadlines/read-deadlines.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['deadlines', 'quality', 'incidents'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return readDeadlinesPage(context, actor, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnFeeds(context, request);
}

export default function Deadlines() {
  const result = useActionData<typeof action>();
  const done = result && 'kind' in result ? result : null;
  return <DeadlinesPage page={useLoaderData<typeof loader>()} done={done} failure={failureOf(result, 'create-feed')} />;
}
