import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { NewTrainingPage } from '../activities/trainings/new-training-page.tsx';
import { readNewTraining } from '../activities/trainings/read-new-training.server.ts';
import { actOnNewTraining } from '../activities/trainings/training-acts.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['trainings', 'activities', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readNewTraining(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnNewTraining(context, request, params.zone ?? '');
}

export default function NewTraining() {
  const result = useActionData<typeof action>();
  return <NewTrainingPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
