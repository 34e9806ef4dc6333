import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { readTrainings } from '../activities/trainings/read-trainings.server.ts';
import { TrainingsPage } from '../activities/trainings/trainings-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';

export const handle = { i18n: ['trainings', 'activities', 'assessment'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readTrainings(context, params.zone ?? '', new URL(request.url).searchParams);
}

export default function Trainings() {
  return <TrainingsPage page={useLoaderData<typeof loader>()} />;
}
