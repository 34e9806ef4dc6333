import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { readTrainingPage } from '../activities/trainings/read-training.server.ts';
import { actOnTraining } from '../activities/trainings/training-acts.server.ts';
import { TrainingPage } from '../activities/trainings/training-page.tsx';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['trainings', 'activities', 'incidents', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readTrainingPage(context, params.zone ?? '', params.training ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnTraining(context, request, params.zone ?? '', params.training ?? '');
}

export default function Training() {
  const result = useActionData<typeof action>();
  return <TrainingPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
