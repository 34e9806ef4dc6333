import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { ItemPage } from '../activities/publicity/item-page.tsx';
import { actOnItem } from '../activities/publicity/publicity-acts.server.ts';
import { readPublicityItem } from '../activities/publicity/read-publicity.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['publicity', 'activities', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readPublicityItem(context, params.zone ?? '', params.item ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnItem(context, request, params.zone ?? '', params.item ?? '');
}

export default function PublicityItem() {
  const result = useActionData<typeof action>();
  return <ItemPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
