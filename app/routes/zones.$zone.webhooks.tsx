import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnRobots, readRobots } from '../notifications/robots.server.ts';
import { RobotsPage } from '../notifications/robots-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['notifications'] } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readRobots(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnRobots(context, request, params.zone ?? '');
}

export default function Robots() {
  const result = useActionData<typeof action>();
  return <RobotsPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
