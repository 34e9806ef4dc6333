import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnPublicity } from '../activities/publicity/publicity-acts.server.ts';
import { PublicityPage } from '../activities/publicity/publicity-page.tsx';
import { readPublicity } from '../activities/publicity/read-publicity.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['publicity', 'activities', 'assessment', 'errors'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readPublicity(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnPublicity(context, request, params.zone ?? '');
}

export default function Publicity() {
  const result = useActionData<typeof action>();
  return <PublicityPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
