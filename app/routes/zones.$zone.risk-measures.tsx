import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/require-actor.server.ts';
import { runAct } from '../acts/run-act.server.ts';
import { pageTitle } from '../page-title.ts';
import { riskMeasuresPath } from '../paths.ts';
import { answer } from '../risk/measures/measure-acts.server.ts';
import { MeasuresPage } from '../risk/measures/measures-page.tsx';
import { readMeasuresPage } from '../risk/measures/read-measures-page.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { isFormFailure } from '../ui/form-failure.ts';

export const handle = { i18n: ['riskMeasures', 'risk', 'incidents', 'errors'] } satisfies RouteHandle;

export { revalidateOnConflict as shouldRevalidate } from '../refusal.ts';

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  return readMeasuresPage(context, params.zone ?? '', new URL(request.url).searchParams);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireActor(context, request);
  const zone = params.zone ?? '';
  return runAct(context, request, { zone, here: riskMeasuresPath(zone) }, { answer });
}

export default function RiskMeasures() {
  const result = useActionData<typeof action>();
  return <MeasuresPage page={useLoaderData<typeof loader>()} failure={isFormFailure(result) ? result : null} />;
}
