import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { actOnMeasures } from '../enterprises/measures/measure-acts.server.ts';
import { MeasuresPage } from '../enterprises/measures/measures-page.tsx';
import { readMeasures } from '../enterprises/measures/read-measures.server.ts';
import { pageTitle } from '../page-title.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['enterprises', 'assessment', 'incidents'] } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readMeasures(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  return actOnMeasures(context, params.zone ?? '', await request.formData());
}

export default function Measures() {
  const result = useActionData<typeof action>();
  return <MeasuresPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
